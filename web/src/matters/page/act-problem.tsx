import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import { Problem, wordsOf } from '../../api/http.ts';
import { queries } from '../../app/queries.ts';

/** 未办成. When somebody else was quicker, the matter is read again and what was typed stays. */
export function ActProblem({ error }: { error: unknown }): ReactElement {
  const stale = error instanceof Problem && error.status === 409;
  const fields = error instanceof Problem ? error.fields : [];
  const action = stale ? (
    <Button size="small" onClick={() => void queries.invalidateQueries({ queryKey: ['matter'] })}>
      读取最新情况
    </Button>
  ) : null;
  const said = (
    <>
      <strong>{wordsOf(error)}</strong>
      {fields.length > 0 ? <div>{fields.map(({ words }) => words).join('；')}</div> : null}
    </>
  );
  return <Alert type="error" showIcon role="alert" title={said} action={action} className="block" />;
}
