import type { ReactElement } from 'react';
import { useTitle } from '../kit/use-title.ts';

/** 做法与日历. */
export function MethodsPage(): ReactElement {
  useTitle('做法与日历');
  return (
    <div className="page">
      <h1>做法与日历</h1>
    </div>
  );
}
