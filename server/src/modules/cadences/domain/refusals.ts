/** 不准的理由. */
export type CadenceRefusal =
  | { code: 'no_such_recurring' }
  | { code: 'not_my_recurring'; who: string; unit: string }
  | { code: 'already_said'; how: string }
  | { code: 'recurring_withdrawn' }
  | { code: 'day_in_future' }
  | { code: 'day_before_span'; from: string }
  | { code: 'late_needs_note' }
  | { code: 'day_of_rest'; day: string }
  | { code: 'day_gone' }
  | { code: 'same_day' }
  | { code: 'too_far'; last: string }
  | { code: 'missed_not_moved' }
  | { code: 'not_due_yet'; on: string }
  | { code: 'command_reused' };

const words: { [Code in CadenceRefusal['code']]: (refusal: Extract<CadenceRefusal, { code: Code }>) => string } = {
  no_such_recurring: () => '没有找到这一次会议或工作，或者不在您的范围内；请从列表中重新打开',
  not_my_recurring: ({ who, unit }) => `由${unit}的${who}负责，您可以查看，不能代记`,
  already_said: ({ how }) => `这一次已经${how}，不能再改；有误的请在下一次的情况里写明`,
  recurring_withdrawn: () => '工作法或日历已经改变，这一次不再要求；请刷新列表',
  day_in_future: () => '还没有到的日子不能记为已办，请填实际办的那一天',
  day_before_span: ({ from }) => `本期从 ${from} 开始，早于本期的请记在上一期`,
  late_needs_note: () => '已经过了宽限，补记须写明办理情况和迟办的原因',
  day_of_rest: ({ day }) => `${day} 是休息日，请选工作日；确需在休息日开的，开完后记为已办`,
  day_gone: () => '不能改到已经过去的日子',
  same_day: () => '仍是原来的日期，无需改期',
  too_far: ({ last }) => `最迟只能改到 ${last}；本期开不成的，到期后说明原因`,
  missed_not_moved: () => '已经过了宽限，不能再改期；办了的请补记，没有办的请说明原因',
  not_due_yet: ({ on }) => `应在 ${on}，还没有到期；要换日子请改期`,
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayCadenceRefusal<Code extends CadenceRefusal['code']>(
  refusal: Extract<CadenceRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: CadenceRefusal) => string;
  return say(refusal);
}
