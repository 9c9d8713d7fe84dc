import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';

const answers = { unasked: '尚未征询', agreed: '同意调解', refused: '拒绝调解' } as const;

/** 各方: told or not, agreed or not, side by side. */
export function PartiesRow({ parties }: Pick<MediationPage, 'parties'>): ReactElement {
  return (
    <ul className="plain mediation-parties">
      {parties.map(({ id, name, side, noticeAt, consent }) => (
        <li key={id} className="panel">
          <span className="mark">{side}</span>
          <strong>{name}</strong>
          <p className={noticeAt ? 'good' : 'muted'}>{noticeAt ? '已告知权利义务' : '尚未告知权利义务'}</p>
          <p className={consent === 'agreed' ? 'good' : 'muted'}>{answers[consent]}</p>
        </li>
      ))}
    </ul>
  );
}
