/** 不准的理由. */
export type TaskRefusal =
  | { code: 'no_such_task' }
  | { code: 'task_ended' }
  | { code: 'not_my_task'; unit: string }
  | { code: 'command_reused' };

const words: { [Code in TaskRefusal['code']]: (refusal: Extract<TaskRefusal, { code: Code }>) => string } = {
  no_such_task: () => '没有找到这项任务，或者不在您的范围内；请刷新任务清单',
  task_ended: () => '这项任务已经办结或撤销，不能再办；请刷新任务清单',
  not_my_task: ({ unit }) => `这项任务由${unit}办理，您可以查看，不能代为办结`,
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayTaskRefusal<Code extends TaskRefusal['code']>(
  refusal: Extract<TaskRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: TaskRefusal) => string;
  return say(refusal);
}
