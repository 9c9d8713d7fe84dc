import type { MatterPage } from '@jieyou/contracts';
import { Button, Typography } from 'antd';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { receiptAddress } from '../../api/matters.ts';
import { LightMark } from '../../kit/light.tsx';
import { sayMoment } from '../../kit/moment.ts';
import { ReissueReceipt } from '../../register/print-receipt.tsx';
import { useSession } from '../../session/use-session.ts';
import { whyNot } from '../../session/why-not.ts';
import { LookThrough } from '../../methods/look-through.tsx';

function Fact({ name, children }: { name: string; children: ReactNode }): ReactElement {
  return (
    <div className="fact">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Marks({ matter }: { matter: MatterPage }): ReactElement {
  return (
    <div className="marks">
      <span className="mark strong">{matter.stageLabel}</span>
      <span className="mark">{matter.gradeLabel ?? '未定级'}</span>
      {matter.route ? <span className="mark">{matter.route}</span> : null}
      <span className="mark">{matter.levelLabel}</span>
      {matter.outcomeLabel ? <span className="mark">结果：{matter.outcomeLabel}</span> : null}
      {matter.walled ? <span className="mark warn">已设回避</span> : null}
      {matter.consultationDue ? <span className="mark warn">须先会商</span> : null}
      {matter.referredUp ? <span className="mark">已提请{matter.referredUp.to}统筹</span> : null}
      {matter.imported ? <span className="mark">导入件，期限不评价</span> : null}
    </div>
  );
}

/** 事项抬头: where it stands, who has it, until when; on one screen without scrolling. */
export function MatterHead({ matter }: { matter: MatterPage }): ReactElement {
  const mayIssue = whyNot(useSession(), '登记事项') === null;
  const [looking, setLooking] = useState(false);
  return (
    <header className="panel matter-head">
      <div className="matter-title">
        <h1>{matter.title}</h1>
        <Marks matter={matter} />
        <Typography.Text
          copyable={{ text: matter.code, tooltips: ['复制编码', '已复制'] }}
          className="code matter-code"
          aria-label="事项编码"
        >
          {matter.code}
        </Typography.Text>
      </div>
      {matter.trackDue ? <p className="note">{matter.trackDue}。</p> : null}
      <dl className="facts">
        <Fact name="最近期限">
          <LightMark light={matter.light} /> {matter.dueDay ?? '—'}
          {matter.dueClock ? <span className="muted">（{matter.dueClock}）</span> : null}
        </Fact>
        <Fact name="当前负责">{matter.answerable}</Fact>
        <Fact name="责任单位">{matter.owner.name}</Fact>
        <Fact name="现承办">{matter.holder?.name ?? '—'}</Fact>
        <Fact name="首问">{matter.firstReceiver}</Fact>
        {matter.sponsor ? <Fact name="包案领导">{matter.sponsor}</Fact> : null}
        <Fact name="性质与类型">
          {matter.natureLabel} · {matter.kindLabel}
        </Fact>
        <Fact name="来源">
          {matter.channelLabel}
          {matter.externalNo ? `（${matter.externalNo}）` : ''}
        </Fact>
        <Fact name="登记">
          {sayMoment(matter.registeredAt)}{' '}
          <a href={receiptAddress(matter.id)} target="_blank" rel="noreferrer">
            打印回执
          </a>{' '}
          {mayIssue ? <ReissueReceipt matterId={matter.id} /> : null}
        </Fact>
        <Fact name="发生地">{matter.place || '—'}</Fact>
        <Fact name="流转">
          交办 {matter.hops} 次，退单 {matter.returns} 次
        </Fact>
        <Fact name="做法">
          <span title={matter.method.basis}>{matter.method.label}</span>{' '}
          <Button type="link" size="small" onClick={() => setLooking(true)}>
            换个工作法看
          </Button>
        </Fact>
      </dl>
      {looking ? <LookThrough matter={matter} onClose={() => setLooking(false)} /> : null}
    </header>
  );
}
