import type { RiskProposals, RisksView } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { dismissProposal, proposalsQuery } from '../api/risks.ts';
import { queries } from '../app/queries.ts';
import { AskForm } from '../kit/ask-form.tsx';
import { Empty, Failed, Loading } from '../kit/states.tsx';
import { EnterForm } from './enter-form.tsx';

type Proposal = RiskProposals['proposals'][number];

function Line({ proposal, tiers }: { proposal: Proposal; tiers: RisksView['tiers'] }): ReactElement {
  const [how, setHow] = useState<'enter' | 'dismiss' | null>(null);
  const close = (): void => setHow(null);
  const { matter, code, title, why } = proposal;
  return (
    <li className="agenda-item">
      <Link to="/matters/$id" params={{ id: matter }}>
        <strong>{title}</strong>
      </Link>
      <div className="muted">{why.join('；')}</div>
      <div className="row">
        <Button onClick={() => setHow('enter')}>列入清单</Button>
        <Button onClick={() => setHow('dismiss')}>不列入</Button>
      </div>
      {how === 'enter' ? <EnterForm tiers={tiers} from={{ code, title }} close={close} /> : null}
      {how === 'dismiss' ? (
        <AskForm
          title={`不列入：${title}`}
          fields={[{ name: 'reason', label: '不列入的理由', kind: 'line' }]}
          act="不列入"
          done="已记下，不再提示这一件"
          send={(asked) => dismissProposal(matter, asked)}
          onDone={() => queries.invalidateQueries({ queryKey: ['risks'] })}
          onCancel={close}
        />
      ) : null}
    </li>
  );
}

/** 规则提示的: each with what the rule saw, and how often each rule was followed. */
export function Proposals({ tiers }: { tiers: RisksView['tiers'] }): ReactElement {
  const found = useQuery(proposalsQuery());
  return (
    <section className="panel" aria-labelledby="proposals">
      <h2 id="proposals">规则提示的</h2>
      <p className="muted">规则只看矛盾纠纷本身，只提示；列不列入由人看过再定。</p>
      {found.isPending ? <Loading what="提示" /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.data?.empty ? <Empty>{found.data.empty}</Empty> : null}
      <ul className="plain">
        {found.data?.proposals.map((proposal) => (
          <Line key={proposal.matter} proposal={proposal} tiers={tiers} />
        ))}
      </ul>
      {found.data && found.data.rules.length > 0 ? (
        <details>
          <summary>每条规则的准确率（列入 / 看过）</summary>
          <ul>
            {found.data.rules.map(({ rule, says, entered, seen }) => (
              <li key={rule}>
                {says}：{entered} / {seen}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}
