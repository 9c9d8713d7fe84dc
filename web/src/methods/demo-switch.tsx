import type { MethodChoice } from '@jieyou/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert } from 'antd';
import type { ReactElement } from 'react';
import { choicesQuery, switchDemoMethod } from '../api/methods.ts';
import { announce } from '../app/announce.tsx';
import { queries } from '../app/queries.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { WhyButton } from '../kit/why-button.tsx';
import { useSession } from '../session/use-session.ts';
import { whyNot } from '../session/why-not.ts';

type CardProps = { choice: MethodChoice; current: boolean; why: string | null; busy: boolean; onSwitch: () => void };

function Card({ choice, current, why, busy, onSwitch }: CardProps): ReactElement {
  return (
    <li className={current ? 'method-card current' : 'method-card'}>
      <h3>
        {choice.label} {current ? <span className="mark strong">现行</span> : null}
      </h3>
      <ul>
        {choice.summary.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <WhyButton
        why={current ? '现在用的就是这一份' : why}
        loading={busy}
        onPress={onSwitch}
        name={`switch-${choice.method}`}
      >
        换用
      </WhyButton>
    </li>
  );
}

/** 演示县换着用: one press, two demo persons, the acts of a real county; what comes after runs under it. */
export function DemoSwitch({ inForce }: { inForce: string | null }): ReactElement | null {
  const session = useSession();
  const choices = useQuery({ ...choicesQuery(), enabled: session?.demo === true });
  const adopt = useMutation({
    mutationFn: switchDemoMethod,
    onSuccess: async ({ label }) => {
      announce(`已换用「${label}」`);
      await Promise.all([['methods'], ['forms']].map((queryKey) => queries.invalidateQueries({ queryKey })));
    },
  });
  if (session?.demo !== true) return null;
  const shipped = choices.data?.choices.filter(({ origin }) => origin === 'shipped') ?? [];
  return (
    <section className="panel" aria-labelledby="demo-switch">
      <h2 id="demo-switch">换一份工作法试试</h2>
      <p className="muted">
        演示县可以换着用随产品附带的几份：照样由一人提交、另一人发布，自今日起用。新登记的事项按新的办，已有的事项仍按登记时的版本；只想看看的，在清单和事项页用「换个工作法看」。
      </p>
      {choices.isPending ? <Loading what="可换的工作法" /> : null}
      {choices.isError ? <Failed error={choices.error} /> : null}
      <ul className="plain method-cards">
        {shipped.map((choice) => (
          <Card
            key={choice.method}
            choice={choice}
            current={inForce?.split('@')[0] === choice.method}
            why={whyNot(session, '提交和批准做法与日历')}
            busy={adopt.isPending && adopt.variables === choice.method}
            onSwitch={() => adopt.mutate(choice.method)}
          />
        ))}
      </ul>
      {adopt.isError ? <Failed error={adopt.error} /> : null}
      {adopt.isSuccess ? (
        <Alert
          type="success"
          showIcon
          role="status"
          className="block"
          title={
            <>
              已换用「{adopt.data.label}」（{adopt.data.method}）：{adopt.data.proposedBy}提交，{adopt.data.publishedBy}
              发布，自今日起用。<Link to="/register">登记一件试试</Link>，或者
              <Link to="/lists/$list" params={{ list: 'open' }} search={{ under: adopt.data.method }}>
                换着看已有的事项
              </Link>
              。
            </>
          }
        />
      ) : null}
    </section>
  );
}
