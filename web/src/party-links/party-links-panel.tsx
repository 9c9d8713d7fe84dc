import type { MediationPage } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, Popconfirm } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { partyLinksQuery, revokePartyLink } from '../api/party-links.ts';
import { refreshAfterAct } from '../app/queries.ts';
import { newCommandId } from '../kit/command-id.ts';
import { sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { GiveLink } from './give-link.tsx';
import { SaidList } from './said-list.tsx';
import './party-links.css';

const states = { open: '有效', expired: '已过期', revoked: '已收回' } as const;

/** 四页说明, to be read together with the parties or printed. */
const plainPages = [
  ['mediation', '调解是怎么回事'],
  ['agreement', '协议意味着什么'],
  ['confirmation', '司法确认'],
  ['broken', '对方不照做怎么办'],
] as const;

/** 当事人的手机: the links, what came from them, and what to give to read. */
export function PartyLinksPanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const found = useQuery(partyLinksQuery(mediation.id));
  const [giving, setGiving] = useState(false);
  const revoke = useMutation({
    mutationFn: (link: string) => revokePartyLink(link, newCommandId()),
    onSuccess: refreshAfterAct,
  });
  if (!found.data) return null;
  const { can, people, links, said } = found.data;
  return (
    <section className="panel" aria-labelledby="party-links">
      <h2 id="party-links">当事人的手机</h2>
      {links.length === 0 ? (
        <p className="muted">还没有签发手机链接。当事人可以在自己的手机上看告知、提想法、签名。</p>
      ) : null}
      <ul className="plain">
        {links.map(({ id, name, issuedAt, issuedBy, expiresAt, state }) => (
          <li key={id} className="row">
            <strong>{name}</strong>
            <span className="mark">{states[state]}</span>
            <span className="muted">
              {issuedBy} {sayMoment(issuedAt)} 签发，到 {sayMoment(expiresAt)}
            </span>
            {state === 'open' && can.ok ? (
              <Popconfirm
                title={`收回${name}的链接？收回以后打不开。`}
                okText="收回"
                cancelText="不收回"
                onConfirm={() => revoke.mutate(id)}
              >
                <Button size="small">收回</Button>
              </Popconfirm>
            ) : null}
          </li>
        ))}
      </ul>
      {revoke.isError ? <Failed error={revoke.error} /> : null}
      <WhyButton name="give_link" why={can.ok ? null : can.words} onPress={() => setGiving(true)}>
        签发手机链接
      </WhyButton>
      {said ? <SaidList mediation={mediation} said={said} /> : null}
      <h3>和当事人一起看</h3>
      <p className="row">
        {plainPages.map(([topic, title]) => (
          <a key={topic} href={`/p/plain/${topic}`} target="_blank" rel="noreferrer">
            {title}
          </a>
        ))}
      </p>
      {giving ? <GiveLink mediation={mediation.id} people={people} onClose={() => setGiving(false)} /> : null}
    </section>
  );
}
