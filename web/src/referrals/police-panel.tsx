import { publicOrderLimits } from '@jieyou/contracts';
import type { ReferralPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';

type Police = NonNullable<ReferralPage['police']>;

/** 警情: what the police say, and where the line of 治安调解 runs, which is theirs to judge. */
export function PolicePanel({ police }: { police: Police }): ReactElement {
  const { hints, guarded, view, caseOpen, injury, safetyPlan } = police;
  const { may, mayNot, notes } = publicOrderLimits;
  return (
    <section className="panel" aria-labelledby="police">
      <h2 id="police">警情</h2>
      {guarded ? (
        <p className="note warn" role="alert">
          警情涉及{hints.join('、')}：不能以调解了结，须由公安机关依法处理。
        </p>
      ) : (
        <p>{hints.length > 0 ? `风险提示：${hints.join('、')}` : '没有风险提示。'}</p>
      )}
      <p className="muted">
        {[view, caseOpen ? '公安机关已立案' : '未立案', injury ? '有伤情或者需要鉴定' : null]
          .filter(Boolean)
          .join('；')}
      </p>
      {safetyPlan ? (
        <blockquote>
          <span className="muted">安全预案：</span>
          {safetyPlan}
        </blockquote>
      ) : null}
      <details>
        <summary>治安调解的界限（由公安机关判断）</summary>
        <p>可以治安调解：</p>
        <ul>
          {may.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>不适用治安调解：</p>
        <ul>
          {mayNot.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <ul>
          {notes.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p className="muted">公安机关办理行政案件程序规定 第一百七十八条至第一百八十六条</p>
      </details>
    </section>
  );
}
