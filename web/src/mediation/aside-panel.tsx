import type { MediationPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';

/** 鉴定、中止、无争议事实: only what there is. */
export function AsidePanel({ mediation }: { mediation: MediationPage }): ReactElement | null {
  const { appraisal, suspended, undisputed } = mediation;
  if (!appraisal && !suspended && !undisputed) return null;
  return (
    <section className="panel" aria-label="鉴定、中止与无争议事实">
      {suspended ? (
        <p className="note warn" role="alert">
          {suspended}
        </p>
      ) : null}
      {appraisal ? <p className="note">{appraisal}</p> : null}
      {undisputed ? (
        <p className={undisputed.complete ? 'note good' : 'note'}>
          无争议事实记载（第 {undisputed.version} 稿）：
          {undisputed.complete
            ? '各方已签名，可在文书中打印，随材料移交'
            : `还要签名：${undisputed.unsigned.join('、')}`}
        </p>
      ) : null}
    </section>
  );
}
