import { Alert, Button, Spin } from 'antd';
import type { ReactElement, ReactNode } from 'react';
import { wordsOf } from '../api/http.ts';

/** 加载中. */
export function Loading({ what = '内容' }: { what?: string }): ReactElement {
  return (
    <div className="state" role="status">
      <Spin size="small" /> <span>正在读取{what}…</span>
    </div>
  );
}

/** 没取到: the server's words, and a way on. */
export function Failed({ error, retry }: { error: unknown; retry?: () => void }): ReactElement {
  const action = retry ? (
    <Button size="small" onClick={retry}>
      重试
    </Button>
  ) : null;
  return <Alert type="error" showIcon role="alert" title={wordsOf(error)} action={action} className="block" />;
}

/** 空. */
export function Empty({ children }: { children: ReactNode }): ReactElement {
  return <p className="state empty">{children}</p>;
}
