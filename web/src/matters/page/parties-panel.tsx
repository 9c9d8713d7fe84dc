import type { PartyView } from '@jieyou/contracts';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { NumberLine } from './number-line.tsx';

const sides: Readonly<Record<PartyView['side'], string>> = {
  applicant: '申请方',
  respondent: '被申请方',
  third: '第三方',
};

function Party({
  matterId,
  party,
  names,
}: {
  matterId: string;
  party: PartyView;
  names: ReadonlyMap<string, string>;
}): ReactElement {
  return (
    <li className="party">
      <div>
        <span className="mark">{sides[party.side]}</span> <strong>{party.name}</strong>
        {party.kind === 'organisation' ? <span className="mark">单位</span> : null}
        {party.representative ? <span className="mark">推选代表人</span> : null}
        {party.agentFor ? <span className="mark">代理 {names.get(party.agentFor) ?? party.agentFor}</span> : null}
        {party.doNotContact ? <span className="mark warn">请勿联系</span> : null}
      </div>
      {party.safeContact ? <p className="note">安全联系：{party.safeContact}</p> : null}
      <NumberLine matterId={matterId} party={party} field="phone" />
      <NumberLine matterId={matterId} party={party} field="idNumber" />
      {party.address ? <div className="muted">住址 {party.address}</div> : null}
      {party.agentPowers ? <div className="muted">代理权限 {party.agentPowers}</div> : null}
    </li>
  );
}

const few = 6;

/** 当事人, masked. A long list opens on request. */
export function PartiesPanel({ matterId, parties }: { matterId: string; parties: readonly PartyView[] }): ReactElement {
  const [all, setAll] = useState(false);
  const names = new Map(parties.map(({ id, name }) => [id, name]));
  const shown = all ? parties : parties.slice(0, few);
  return (
    <section className="panel" aria-labelledby="parties">
      <h2 id="parties">当事人（{parties.length}）</h2>
      <ul className="plain">
        {shown.map((party) => (
          <Party key={party.id} matterId={matterId} party={party} names={names} />
        ))}
      </ul>
      {parties.length > few ? (
        <button type="button" className="link-button" onClick={() => setAll(!all)}>
          {all ? '收起' : `显示全部 ${parties.length} 人`}
        </button>
      ) : null}
    </section>
  );
}
