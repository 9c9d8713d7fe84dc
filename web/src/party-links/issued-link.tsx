import type { IssuedPartyLink } from '@jieyou/contracts';
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { sayMoment } from '../kit/moment.ts';

type IssuedLinkProps = { name: string; link: IssuedPartyLink; onDone: () => void };

/** 刚签发的链接: to be scanned here and now; it is shown once and kept nowhere. */
export function IssuedLink({ name, link, onDone }: IssuedLinkProps): ReactElement {
  return (
    <div className="party-link-issued">
      <p>
        请{name}本人用手机扫这个二维码。到 {sayMoment(link.expiresAt)} 为止有效。
        <strong>只显示这一次，</strong>别人扫了就能看、能办，请当面交给本人。
      </p>
      {/* Drawn by the server from an address of ours: a picture, put in as one. */}
      <img
        className="party-link-qr"
        alt={`${name}的手机链接二维码`}
        src={`data:image/svg+xml;utf8,${encodeURIComponent(link.qr)}`}
      />
      <p>
        扫不了的，输入网址：
        <br />
        <code data-link>{link.address}</code>
      </p>
      <Button type="primary" onClick={onDone}>
        本人已经打开
      </Button>
    </div>
  );
}
