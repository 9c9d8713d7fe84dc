import type { PerformanceOfMediation } from '@jieyou/contracts';
import type { ReactElement } from 'react';

type Guides = PerformanceOfMediation['guides'];

const list = (label: string, all: readonly string[]): ReactElement | null =>
  all.length === 0 ? null : (
    <p>
      <span className="muted">{label}：</span>
      {all.join('；')}
    </p>
  );

/** 途径的说明, in plain words: to be read to the creditor, who chooses. */
export function RoadGuides({ guides, version }: { guides: Guides; version: string }): ReactElement {
  return (
    <div className="road-guides">
      {guides.map(({ road, title, plain, conditions, steps, papers, cost, basis, can }) => (
        <details key={road}>
          <summary>
            {title} {can.ok ? null : <span className="mark warn">现在不能走：{can.words}</span>}
          </summary>
          <p>{plain}</p>
          {list('条件', conditions)}
          {list('怎样办', steps)}
          {list('材料', papers)}
          {list('费用', [cost])}
          {list('依据', [basis])}
        </details>
      ))}
      <p className="muted">说明的版本：{version}</p>
    </div>
  );
}
