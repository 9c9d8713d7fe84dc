import { useMutation } from '@tanstack/react-query';
import { App, Input } from 'antd';
import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { publishMethod } from '../api/methods.ts';
import type { Methods, MethodVersion } from '../api/methods.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { sayDay, sayMoment } from '../kit/moment.ts';
import { Failed } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';
import { Differences } from './differences.tsx';
import { SimulationPanel } from './simulation.tsx';
import { useSimulation } from './use-simulation.ts';

/** 发布: the second person reads the text and what it would have meant, sets the day and publishes. */
function Publish({ version, simulating }: { version: MethodVersion; simulating: boolean }): ReactElement {
  const [from, setFrom] = useState(sayDay(new Date().toISOString()));
  const id = useId();
  const { message } = App.useApp();
  const publish = useMutation({
    mutationFn: () =>
      publishMethod({ id: version.id, version: version.version, hash: version.hash, effectiveFrom: from }),
    onSuccess: async () => {
      const words = `已发布：${version.label}第 ${version.version} 版，自 ${from} 施行`;
      void message.success(words);
      announce(words);
      await Promise.all([['methods'], ['forms']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  return (
    <div>
      <div className="row wrap">
        <label htmlFor={id}>自此日起施行</label>
        <Input
          id={id}
          type="date"
          value={from}
          onChange={(event) => setFrom(event.target.value)}
          style={{ width: 170 }}
        />
        <WhyButton
          type="primary"
          why={whyNotNow(version, simulating)}
          loading={publish.isPending}
          onPress={() => publish.mutate()}
        >
          审核无误，发布
        </WhyButton>
      </div>
      {publish.isError ? <Failed error={publish.error} /> : null}
    </div>
  );
}

const whyNotNow = ({ mayApprove }: MethodVersion, simulating: boolean): string | null => {
  if (!mayApprove.ok) return mayApprove.words ?? '您现在不能发布';
  return simulating ? '正在用去年的事项演算期限的变化，演算完再发布' : null;
};

/** 待发布的一版: what changes, what it would have meant, and the button. */
function Proposed({ version, inForce }: { version: MethodVersion; inForce: string | null }): ReactElement {
  const mayLook = whyNot(useSession(), '提交和批准做法与日历') === null;
  const asked = inForce !== null && mayLook && version.problems.length === 0;
  const run = useSimulation(version, inForce ?? '', asked);
  return (
    <>
      {inForce === null ? null : <Differences version={version} against={inForce} />}
      {asked ? <SimulationPanel run={run} /> : null}
      <Publish version={version} simulating={asked && !run.ended && run.error === null} />
    </>
  );
}

function Version({ version, inForce }: { version: MethodVersion; inForce: string | null }): ReactElement {
  return (
    <li className="entry">
      <div className="entry-head">
        <strong>
          {version.label} 第 {version.version} 版
        </strong>
        <span className="code muted">
          {version.id}@{version.version}
        </span>
        {version.current ? <span className="mark strong">现行</span> : null}
        {version.state === 'proposed' ? <span className="mark warn">待另一人审核发布</span> : null}
      </div>
      <p className="muted">
        {version.proposedBy.name} 于 {sayMoment(version.proposedAt)} 提交
        {version.approvedAt
          ? `；${version.approvedBy?.name ?? ''} 于 ${sayMoment(version.approvedAt)} 发布，自 ${version.effectiveFrom ?? ''} 施行`
          : ''}
      </p>
      <details>
        <summary>查看全文</summary>
        <pre className="yaml">{version.text}</pre>
      </details>
      {version.problems.map(({ words }) => (
        <p key={words} className="note">
          {words}
        </p>
      ))}
      {version.state === 'proposed' ? <Proposed version={version} inForce={inForce} /> : null}
    </li>
  );
}

/** 各个版本. */
export function MethodVersions({ versions, inForce }: Pick<Methods, 'versions' | 'inForce'>): ReactElement {
  return (
    <section className="panel" aria-labelledby="versions">
      <h2 id="versions">版本</h2>
      <ul className="plain">
        {versions.map((version) => (
          <Version key={`${version.id}@${version.version}`} version={version} inForce={inForce} />
        ))}
      </ul>
    </section>
  );
}
