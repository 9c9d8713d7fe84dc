import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';

function sayBars(bars: readonly string[] | null): string {
  if (bars === null) return '尚未核对能否申请';
  return bars.length > 0 ? `不能申请：${bars.join('、')}` : '核对：可以申请';
}

/** 司法确认: how far it has come, and until when. */
export function ConfirmationPanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const { confirmation, agreement } = mediation;
  if (!agreement?.effectiveOn) return null;
  if (!confirmation) {
    return (
      <section className="panel" aria-labelledby="confirmation">
        <h2 id="confirmation">司法确认</h2>
        <p className="state empty">
          双方愿意的，可在 {agreement.confirmBy?.day} 前共同向法院申请确认；确认后一方不履行的，可以直接申请强制执行。
        </p>
      </section>
    );
  }
  const { instrument } = confirmation;
  const { agreed, bars, appliedOn, answerBy, acceptedOn, decideBy, outcome, outcomeOn, served } = confirmation;
  const lines = [
    sayBars(bars),
    `同意申请：${agreed.join('、') || '还没有'}`,
    ...(appliedOn ? [`${appliedOn} 申请，法院应在 ${answerBy} 前决定是否受理`] : []),
    ...(acceptedOn ? [`${acceptedOn} 受理，应在 ${decideBy} 前裁定`] : []),
    ...(outcome ? [`${outcomeOn} ${outcome}，${instrument ?? ''}`] : []),
    ...served.map(({ name, on, objectBy }) => `${on} 送达${name}，异议至 ${objectBy}`),
  ];
  return (
    <section className="panel" aria-labelledby="confirmation">
      <h2 id="confirmation">司法确认</h2>
      <ul className="plain">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
