import { useQuery } from '@tanstack/react-query';
import { Typography } from 'antd';
import type { ReactElement } from 'react';
import { publicPageQuery } from '../api/public-page.ts';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { useTitle } from '../kit/use-title.ts';
import { useSession } from '../session/use-session.ts';
import { ContactForm } from './contact-form.tsx';

/** 公众页: the address to tell people, as letters and as a QR code to put on the wall; the centres' telephones on it. */
export function PublicPageScreen(): ReactElement {
  const found = useQuery(publicPageQuery());
  const director = useSession()?.post?.role === 'centre_director';
  useTitle('公众页');
  if (found.isPending) return <Loading what="公众页" />;
  if (found.isError) return <Failed error={found.error} retry={() => void found.refetch()} />;
  const { address, qr, units } = found.data;
  return (
    <div className="page narrow">
      <h1>公众页</h1>
      <section className="panel" aria-labelledby="address">
        <h2 id="address">网址</h2>
        <p>群众不用注册，用手机打开就能反映事情、查进度、补充、撤回、确认和评价。可以把二维码张贴在窗口。</p>
        <p className="big-code">
          <Typography.Text copyable={{ text: address }}>{address}</Typography.Text>
        </p>
        <img alt="公众页网址的二维码" width={180} height={180} src={`data:image/svg+xml,${encodeURIComponent(qr)}`} />
        <p>
          <a href={address} target="_blank" rel="noreferrer">
            打开公众页
          </a>
        </p>
      </section>
      <section className="panel" aria-labelledby="contacts">
        <h2 id="contacts">综治中心的对外联系方式</h2>
        {director ? null : <p className="muted">由中心主任填写。</p>}
        {units.length === 0 ? <Empty>您的职责范围内没有综治中心。</Empty> : null}
        {units.map((unit) =>
          director ? (
            <ContactForm key={unit.path} unit={unit} />
          ) : (
            <p key={unit.path}>
              {unit.name}：{unit.phone || '未填写电话'}
              {unit.address ? `，${unit.address}` : ''}
              {unit.hours ? `，${unit.hours}` : ''}
            </p>
          ),
        )}
      </section>
    </div>
  );
}
