import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';

type SideProps = { title: string; mediation: MediationPage; sides: readonly string[] };

/** 一边的人: each party, what it was told, what it said, whether it has signed; its agents below it. */
export function SideColumn({ title, mediation, sides }: SideProps): ReactElement {
  const { parties, agents, agreement } = mediation;
  const own = parties.filter(({ side }) => sides.includes(side));
  const signed = (name: string): boolean => agreement?.signatures.some((each) => each.name === name) ?? false;
  return (
    <aside className="room-side" aria-label={title}>
      <h2>{title}</h2>
      {own.length === 0 ? <p className="muted">没有</p> : null}
      {own.map(({ id, name, noticeAt, consent }) => (
        <div key={id} className="room-party">
          <strong>{name}</strong>
          <ul className="plain">
            <li className={noticeAt ? 'good' : 'muted'}>{noticeAt ? '✓ 已告知' : '尚未告知'}</li>
            <li className={consent === 'agreed' ? 'good' : 'muted'}>
              {consent === 'agreed' ? '✓ 同意调解' : '尚未同意'}
            </li>
            <li className={signed(name) ? 'good' : 'muted'}>{signed(name) ? '✓ 已签名' : '未签名'}</li>
          </ul>
          {agents
            .filter((agent) => agent.for === id)
            .map((agent) => (
              <p key={agent.id} className="muted">
                代理人 {agent.name}
                {agent.powers === null ? '（没有授权书）' : ''}
              </p>
            ))}
        </div>
      ))}
    </aside>
  );
}
