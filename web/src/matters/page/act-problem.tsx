import { Alert, Button } from 'antd';
import type { ReactElement } from 'react';
import type { FieldSchema } from '../../api/forms.ts';
import { Problem, wordsOf } from '../../api/http.ts';
import { queries } from '../../app/queries.ts';
import { nameProblem } from '../../kit/schema-form/name-problem.ts';

/** Refusals that mean: the page shows an earlier state of the matter. */
const movedOn = new Set(['changed_meanwhile', 'wrong_stage', 'not_holding']);

type ActProblemProps = { error: unknown; schema?: FieldSchema; onRead?: () => void };

/** 未办成. When somebody else was quicker, the matter is read again and what was typed stays. */
export function ActProblem({ error, schema, onRead }: ActProblemProps): ReactElement {
  const stale = error instanceof Problem && movedOn.has(error.code);
  const fields = error instanceof Problem ? error.fields : [];
  const action = stale ? (
    <Button
      size="small"
      onClick={() => void queries.invalidateQueries({ queryKey: ['matter'] }).then(() => onRead?.())}
    >
      读取最新情况
    </Button>
  ) : null;
  const used = error instanceof Problem && error.code === 'command_reused';
  const said = (
    <>
      <strong>{fields.length > 0 ? `填写有误，共 ${fields.length} 处，请改正后再提交` : wordsOf(error)}</strong>
      {used ? <div>先前提交的内容可能已经办成，只是答复没有收到。请先核对，确实没有办成的再提交一次。</div> : null}
      {fields.length > 0 ? <div>{fields.map((field) => nameProblem(schema, field)).join('；')}</div> : null}
    </>
  );
  return <Alert type="error" showIcon role="alert" title={said} action={action} className="block" />;
}
