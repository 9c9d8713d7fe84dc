import {
  cadenceKinds,
  channels,
  clockKinds,
  clockStarts,
  levelName,
  natures,
  outcomes,
  roles,
  routeName,
  sayCadence,
  stages,
} from '@jieyou/contracts';
import type { ClockKind, Method, Stage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { sayTermText } from './say-term.ts';

type Clock = Method['clocks'][ClockKind];
type Examples = Clock['examples'];

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
            <th scope="row">{clockKinds[kind]}</th>
            <td>
              {clockStarts[clock.starts]}起 {sayTermText(clock.within)}
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
            {levelName(method, grade.level)}，{routeName(method, grade.route)}
            {grade.refer_up ? <div>可以提请{grade.refer_up.to}统筹</div> : null}
            {order.map((kind) => {
              const own = grade.clocks?.[kind];
              return own ? (
                <div key={kind}>
                  {clockKinds[kind]} {sayTermText(own.within)}
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

const usual = [
  'registered',
  'accepted',
  'dispatched',
  'in_handling',
  'concluded',
  'verified',
  'called_back',
  'archived',
] as const;
const stepName = ({ labels }: Method, stage: Stage): string => labels.steps[stage] ?? stages[stage];
const listed = (labels: Readonly<Record<string, string>>, codes: readonly string[]): string =>
  codes.map((code) => labels[code] ?? code).join('、');

const sayNumber = (pattern: string): string =>
  pattern.replace('{org}', '（单位简称）').replace('{year}', '（年）').replace('{seq}', '（序号）');

/** 叫法、单据、清单: what a place calls things and what may be chosen. */
function Names({ method }: { method: Method }): ReactElement {
  const { labels, numbering, call_back: callBack, verify } = method;
  return (
    <>
      <li>
        {labels.loop ? `${labels.loop}：` : '环节：'}
        {usual.map((stage) => stepName(method, stage)).join(' → ')}
      </li>
      <li>
        单据：主办「{labels.orders.lead}」，协办「{labels.orders.co}」，督办「{labels.orders.urge}」
        {Object.values(labels.papers).map((label) => `、「${label}」`)}；文号如 {sayNumber(numbering.lead)}。
      </li>
      <li>
        来源：{listed(channels, method.sources)}。性质：{listed(natures, method.natures)}。结果：
        {listed(outcomes, method.outcomes)}。
      </li>
      <li>
        回访：{listed(outcomes, callBack.required_outcomes)}的必须回访，联系不上的至少 {callBack.attempts} 次。
        {callBack.basis}
      </li>
      <li>
        核验：{verify.by_other_person ? '由承办人以外的人核验' : '承办人可以自行核验'}。{verify.basis}
      </li>
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
        <Names method={method} />
        <li>
          延期：最多 {extension.times} 次，每次最长 {sayTermText(extension.at_most)}。{extension.basis}
        </li>
        <li>
          退单：满 {returns.consultation_after} 次后须先会商。{returns.basis}
        </li>
        <li>
          重新办理：办结后 {sayTermText(reopen.within)}内。{reopen.basis}
        </li>
        {(method.cadences ?? []).map((of) => (
          <li key={of.id}>
            {levelName(method, of.level)}
            {cadenceKinds[of.kind]}「{of.label}」：{sayCadence(of)}，由{roles[of.post]}负责
            {of.substitute ? `（${roles[of.substitute]}可代）` : ''}。{of.basis}
          </li>
        ))}
        {method.information ? (
          <li>
            信息的类别：{method.information.tags.map(({ label }) => label).join('、')}；没有转办的保存{' '}
            {method.information.keep_days} 日。{method.information.basis}
          </li>
        ) : null}
        {method.risks ? (
          <li>
            风险清单：
            {method.risks.tiers.map(({ label, review_days: days }) => `${label}（最迟 ${days} 日复核）`).join('、')}
            ；规则只提示。{method.risks.basis}
          </li>
        ) : null}
        <li>中止计时的事由：{method.pauses.map(({ label }) => label).join('、') || '无'}。</li>
        {method.not_defined.length > 0 ? <li>须由本地另行明确：{method.not_defined.join('；')}</li> : null}
        {method.quoted && method.quoted.length > 0 ? (
          <li>
            材料另载、平台尚不据以运行的做法：
            <ul>
              {method.quoted.map(({ row, text }) => (
                <li key={row}>
                  {row}：“{text}”
                </li>
              ))}
            </ul>
          </li>
        ) : null}
      </ul>
    </section>
  );
}
