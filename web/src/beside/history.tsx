import type { ReferralPage } from '@jieyou/contracts';
import type { ReactElement } from 'react';
import { sayMoment } from '../kit/moment.ts';

/** 旁支的经过: what happened, who did it, what was said with it; the latest first. */
export function History({ entries }: { entries: ReferralPage['history'] }): ReactElement {
  return (
    <section className="panel" aria-labelledby="history">
      <h2 id="history">经过</h2>
      <ul className="plain stack">
        {entries.toReversed().map(({ seq, label, at, by, says, texts }) => (
          <li key={seq}>
            <strong>{label}</strong> <span className="muted">{`${by} ${sayMoment(at)}`}</span>
            {says.map((line) => (
              <div key={line}>{line}</div>
            ))}
            {texts.map((text) => (
              <blockquote key={text.label}>
                <span className="muted">{text.label}：</span>
                {text.body}
              </blockquote>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
