import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { mediationFileAddress } from '../api/mediation.ts';
import { sayMoment } from '../kit/moment.ts';

/** 协议: as it will be read aloud, large; below it what is owed and who has signed. */
export function AgreementPanel({ mediation }: { mediation: MediationPage }): ReactElement {
  const { agreement } = mediation;
  if (!agreement) {
    return (
      <section className="panel" aria-labelledby="agreement">
        <h2 id="agreement">调解协议</h2>
        <p className="state empty">还没有拟订协议。谈到哪一项，就写下哪一项。</p>
      </section>
    );
  }
  const { content, duties, signatures, missing, effectiveOn, confirmBy } = agreement;
  return (
    <section className="panel" aria-labelledby="agreement">
      <h2 id="agreement">
        {agreement.formLabel} {agreement.number ?? ''}
      </h2>
      {effectiveOn ? (
        <p className="note good">
          {effectiveOn} 生效。{confirmBy ? `共同申请司法确认至 ${confirmBy.day}` : ''}
          {confirmBy && confirmBy.raw !== confirmBy.day
            ? `（${confirmBy.raw} 遇休息日顺延，宜按 ${confirmBy.raw} 办理）`
            : ''}
        </p>
      ) : (
        <p className="note">{missing.length > 0 ? `生效还缺：${missing.join('、')}` : '尚未登记生效'}</p>
      )}
      {content === null ? (
        <p className="muted">协议的内容只给参加调解的人看。</p>
      ) : (
        <div className="agreement-words">
          <h3>主要事实、争议事项</h3>
          <p className="narrative">{content.facts}</p>
          {content.responsibility ? <p className="narrative">责任：{content.responsibility}</p> : null}
          <h3>约定</h3>
          <ol>
            {content.obligations.map((each, at) => (
              <li key={`o${at + 1}`}>
                {each.what}
                {each.how ? `（${each.how}）` : ''}
              </li>
            ))}
          </ol>
        </div>
      )}
      {effectiveOn ? null : <DutiesTable duties={duties} />}
      <h3>签名</h3>
      {signatures.length === 0 ? <p className="muted">还没有人签名。</p> : null}
      <ul className="plain">
        {signatures.map(({ name, role, kind, at, file }) => (
          <li key={`${name}${role}`}>
            {name}（{role}）{kind}，{sayMoment(at)}{' '}
            {file ? <a href={mediationFileAddress(mediation.id, file)}>查看</a> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** 约定的各项 of a draft; once in force, how each is performed stands in its own panel. */
function DutiesTable({ duties }: { duties: readonly Duty[] }): ReactElement {
  return (
    <table className="plain-table">
      <caption className="visually-hidden">履行的各项</caption>
      <thead>
        <tr>
          <th scope="col">项</th>
          <th scope="col">义务人 → 权利人</th>
          <th scope="col">金额</th>
          <th scope="col">期限</th>
        </tr>
      </thead>
      <tbody>
        {duties.map((duty) => (
          <tr key={duty.item}>
            <td>{duty.item.slice(1)}</td>
            <td>
              {duty.debtor ?? '各方'}
              {duty.creditor ? ` → ${duty.creditor}` : ''}
            </td>
            <td>{duty.money ?? '—'}</td>
            <td>{duty.due ?? '—'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

type Duty = NonNullable<MediationPage['agreement']>['duties'][number];
