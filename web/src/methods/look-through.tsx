import type { LookThroughView, MatterPage, MatterUnderMethod } from '@jieyou/contracts';
import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { choicesQuery, lookThroughQuery } from '../api/methods.ts';
import { LightMark } from '../kit/light.tsx';
import { sayMoment } from '../kit/moment.ts';
import { Failed, Loading } from '../kit/states.tsx';
import { MethodPicker } from './method-picker.tsx';

function Steps({ steps }: Pick<MatterUnderMethod, 'steps'>): ReactElement {
  return (
    <ol className="steps">
      {steps.map(({ stage, label, here }) => (
        <li key={stage} className={here ? 'here' : ''} aria-current={here ? 'step' : undefined}>
          {label}
        </li>
      ))}
    </ol>
  );
}

function Grade({ grade, gradeNote }: Pick<MatterUnderMethod, 'grade' | 'gradeNote'>): ReactElement {
  if (!grade) return <span>{gradeNote ?? '未定级'}</span>;
  return (
    <>
      <span className="mark strong">{grade.label}</span> <span className="mark">{grade.route}</span>{' '}
      <span className="mark">{grade.level}</span>
      {grade.asks ? <div className="muted">{grade.asks}</div> : null}
    </>
  );
}

function Due({ clock }: { clock: MatterUnderMethod['clocks'][number] | undefined }): ReactElement {
  if (!clock) return <span className="muted">不起算</span>;
  return (
    <>
      {clock.term}，至 <strong>{clock.dueDay ?? sayMoment(clock.due)}</strong>{' '}
      {clock.status === 'void' ? <span className="muted">已失效</span> : <LightMark light={clock.light} />}
      {clock.late ? <span className="mark warn">完成时已超期</span> : null}
      {clock.differs ? <span className="mark strong">{clock.differs}</span> : null}
    </>
  );
}

function Row({ name, ruling, other }: { name: string; ruling: ReactNode; other: ReactNode }): ReactElement {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{ruling}</td>
      <td>{other}</td>
    </tr>
  );
}

const papersOf = ({ orders }: MatterUnderMethod): ReactNode =>
  orders.length === 0
    ? '还没有发出'
    : orders.map(({ id, paper, number }) => <div key={id}>{`${paper} ${number}`}</div>);

/** The names that this method gives and the other does not. */
const namesOf = (one: MatterUnderMethod, other: MatterUnderMethod): string =>
  one.papers
    .filter(({ kind, label }) => other.papers.find((each) => each.kind === kind)?.label !== label)
    .map(({ label }) => label)
    .join('、') || '名称相同';

function SideBySide({ ruling, other }: LookThroughView): ReactElement {
  const kinds = ruling.clocks.map(({ kind, label }) => ({ kind, label }));
  return (
    <table className="table look">
      <caption className="visually-hidden">同样的事实，两份工作法并排</caption>
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">适用：{ruling.label}</th>
          <th scope="col">换作：{other.label}</th>
        </tr>
      </thead>
      <tbody>
        <Row name="流转" ruling={ruling.loop ?? '—'} other={other.loop ?? '—'} />
        <Row name="环节" ruling={<Steps steps={ruling.steps} />} other={<Steps steps={other.steps} />} />
        <Row name="等级" ruling={<Grade {...ruling} />} other={<Grade {...other} />} />
        <Row name="已发单据" ruling={papersOf(ruling)} other={papersOf(other)} />
        <Row name="单据叫法" ruling={namesOf(ruling, other)} other={namesOf(other, ruling)} />
        {kinds.map(({ kind, label }) => (
          <Row
            key={kind}
            name={`${label}期限`}
            ruling={<Due clock={ruling.clocks.find((clock) => clock.kind === kind)} />}
            other={<Due clock={other.clocks.find((clock) => clock.kind === kind)} />}
          />
        ))}
      </tbody>
    </table>
  );
}

/** 换个工作法看: the same facts, another place's names and days, beside those that rule. Nothing is written. */
export function LookThrough({ matter, onClose }: { matter: MatterPage; onClose: () => void }): ReactElement {
  const choices = useQuery(choicesQuery());
  const [chosen, setChosen] = useState<string | null>(null);
  const own = matter.method.version.split('@')[0];
  const method = chosen ?? choices.data?.choices.find((each) => each.method !== own)?.method ?? null;
  const found = useQuery(lookThroughQuery(matter.id, method, matter.version));
  return (
    <Drawer title="换个工作法看（只看，不改）" open onClose={onClose} size={1040}>
      <p className="about">
        <strong>{matter.title}</strong> <span className="code muted">{matter.code}</span>
      </p>
      {choices.isError ? <Failed error={choices.error} /> : null}
      {choices.data ? <MethodPicker choices={choices.data.choices} value={method} onPick={setChosen} /> : null}
      {found.isError ? <Failed error={found.error} retry={() => void found.refetch()} /> : null}
      {found.isLoading ? <Loading what="对照" /> : null}
      {found.data ? <SideBySide {...found.data} /> : null}
      <p className="muted">
        这里只是用同样的事实推算，不改动事项；本事项仍按「{matter.method.label}」（{matter.method.version}）办理。
      </p>
    </Drawer>
  );
}
