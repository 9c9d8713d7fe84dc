import { Alert } from 'antd';
import type { ReactElement } from 'react';

/** 不由本岗办理: said before anything is typed, instead of a form that would be refused. */
export function NotThisPost({ why }: { why: string }): ReactElement {
  return <Alert type="info" showIcon title={why} className="block" />;
}
