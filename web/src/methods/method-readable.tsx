import type { ClockKind, ClockStart, Level, Method } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { sayTermText } from './say-term.ts';

type Clock = Method['clocks'][ClockKind];
type Examples = Clock['examples'];

const kinds: Readonly<Record<ClockKind, string>> = {
  accept: '受理',
  contact: '首次联系',
  resolve: '办理',
  feedback: '反馈回访',
};
const starts: Readonly<Record<ClockStart, string>> = {
  registered: '登记',
  accepted: '受理',
  received: '接单',
  concluded: '办结',
};
const levels: Readonly<Record<Level, string>> = {
  village: '村（社区）',
  township: '乡镇（街道）',
  county: '县（区、市）',
};
const routes: Readonly<Record<Method['grades'][number]['route'], string>> = {
  counter: '窗口直接分办',
  consultation: '会商后分办',
  leader: '领导审定后分办',
};
const order: readonly ClockKind[] = ['accept', 'contact', 'resolve', 'feedback'];

function ExampleLines({ examples }: { examples: Examples }): ReactElement {
  return (
    <ul className="plain">
      {examples.map(({ from, due, why }) => (
        <li key={from}>
          {from} 起 → <strong>{due}</strong>
          {why ? <span className="muted">　{why}</span> : null}
        </li>
      ))}
    </ul>
  );
}

function ClockRows({ method }: { method: Method }): ReactElement {
  return (
    <>
      {order.map((kind) => {
        const clock = method.clocks[kind];
        return (
          <tr key={kind}>
            <th scope="row">{kinds[kind]}</th>
            <td>
              {starts[clock.starts]}起 {sayTermText(clock.within)}
              {clock.statutory ? <span className="mark">法定</span> : null}
            </td>
            <td>{clock.basis}</td>
            <td>
              <ExampleLines examples={clock.examples} />
            </td>
          </tr>
        );
      })}
    </>
  );
}

function GradeRows({ method }: { method: Method }): ReactElement {
  return (
    <>
      {method.grades.map((grade) => (
        <tr key={grade.id}>
          <th scope="row">{grade.label}</th>
          <td>
            {levels[grade.level]}，{routes[grade.route]}
            {order.map((kind) => {
              const own = grade.clocks?.[kind];
              return own ? (
                <div key={kind}>
                  {kinds[kind]} {sayTermText(own.within)}
                </div>
              ) : null;
            })}
          </td>
          <td>
            {grade.basis}
            {order.map((kind) => {
              const own = grade.clocks?.[kind];
              return own ? <div key={kind}>{own.basis}</div> : null;
            })}
          </td>
          <td>
            {order.map((kind) => {
              const own = grade.clocks?.[kind];
              return own ? <ExampleLines key={kind} examples={own.examples} /> : null;
            })}
          </td>
        </tr>
      ))}
    </>
  );
}

/** 现行做法, as a deputy director reads it. */
export function MethodReadable({ method }: { method: Method }): ReactElement {
  const { extension, returns, reopen } = method;
  return (
    <section className="panel" aria-labelledby="in-force">
      <h2 id="in-force">
        现行做法：{method.label}（第 {method.version} 版）
      </h2>
      <p className="muted">依据：{method.basis}</p>
      <div className="scroll-x">
        <table className="table method">
          <thead>
            <tr>
              <th scope="col">时钟与等级</th>
              <th scope="col">期限与路径</th>
              <th scope="col">依据</th>
              <th scope="col">办例</th>
            </tr>
          </thead>
          <tbody>
            <ClockRows method={method} />
            <GradeRows method={method} />
          </tbody>
        </table>
      </div>
      <ul>
        <li>
          延期：最多 {extension.times} 次，每次最长 {sayTermText(extension.at_most)}。{extension.basis}
        </li>
        <li>
          退单：满 {returns.consultation_after} 次后须先会商。{returns.basis}
        </li>
        <li>
          重新办理：办结后 {sayTermText(reopen.within)}内。{reopen.basis}
        </li>
        <li>
          单据：主办「{method.labels.orders.lead}」，协办「{method.labels.orders.co}」，督办「
          {method.labels.orders.urge}」。
        </li>
        <li>中止计时的事由：{method.pauses.map(({ label }) => label).join('、') || '无'}。</li>
        {method.not_defined.length > 0 ? <li>须由本地另行明确：{method.not_defined.join('；')}</li> : null}
      </ul>
    </section>
  );
}
