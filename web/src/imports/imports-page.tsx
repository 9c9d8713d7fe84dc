import type { ReactElement } from 'react';
import { useTitle } from '../kit/use-title.ts';

/** 导入. */
export function ImportsPage(): ReactElement {
  useTitle('导入');
  return (
    <div className="page">
      <h1>导入</h1>
    </div>
  );
}
