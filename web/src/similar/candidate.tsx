import type { SimilarCandidate } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { matterQuery } from '../api/matters.ts';
import { sayDay } from '../kit/moment.ts';
import { Failed, Loading } from '../kit/states.tsx';

/** 对方的诉求内容, read only when somebody looks. */
function Told({ id }: { id: string }): ReactElement {
  const matter = useQuery(matterQuery(id));
  if (matter.isPending) return <Loading what="诉求内容" />;
  if (matter.isError) return <Failed error={matter.error} />;
  return <p className="narrative similar-told">{matter.data.narrative || '（原文已依规移除）'}</p>;
}

type CandidateProps = { candidate: SimilarCandidate; children?: ReactNode };

/** 疑似重复的一件: what it is, why it is thought so, and what may be done about it. */
export function Candidate({ candidate, children }: CandidateProps): ReactElement {
  const [open, setOpen] = useState(false);
  const { id, code, title, place, kindLabel, stageLabel, registeredAt, strength, strengthLabel, reasons } = candidate;
  return (
    <li className="similar">
      <div>
        <span className={strength === 'likely' ? 'mark warn' : 'mark'}>{strengthLabel}</span>{' '}
        <a href={`/matters/${id}`} target="_blank" rel="noreferrer">
          {title}
        </a>
      </div>
      <div className="muted">
        <span className="code">{code}</span> {stageLabel} {kindLabel} {sayDay(registeredAt)} 登记
        {place === '' ? '' : ` ${place}`}
      </div>
      <ul className="similar-reasons" aria-label="理由">
        {reasons.map((reason) => (
          <li key={reason.code}>{reason.words}</li>
        ))}
      </ul>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>看诉求内容</summary>
        {open ? <Told id={id} /> : null}
      </details>
      {children}
    </li>
  );
}
