/** 不准的理由. */
export type SubsidyRefusal =
  | { code: 'no_subsidy_rule' }
  | { code: 'no_such_sheet' }
  | { code: 'no_such_line' }
  | { code: 'nothing_to_list' }
  | { code: 'sheet_closed' }
  | { code: 'not_sampled' }
  | { code: 'two_people' }
  | { code: 'still_waiting'; what: readonly string[] }
  | { code: 'not_your_line' }
  | { code: 'no_objection' }
  | { code: 'makers_only' };

const words: { [Code in SubsidyRefusal['code']]: (no: Extract<SubsidyRefusal, { code: Code }>) => string } = {
  no_subsidy_rule: () => '本地工作法没有规定以案定补的标准和上限，不能制表；由当地发文后写进工作法，另一人发布',
  no_such_sheet: () => '没有找到这张表，或它不在您的职责范围内',
  no_such_line: () => '表上没有这一件，请刷新',
  nothing_to_list: () => '这段时间没有卷宗齐全、已经回访而没有列过表的调解；先在调解页核对卷宗、做好回访',
  sheet_closed: () => '这张表已经复核或者作废，不能再改',
  not_sampled: () => '这一件没有被抽中，不必登记抽查',
  two_people: () => '制表人不能复核自己的表，请由另一位主任复核',
  still_waiting: ({ what }) => `复核之前还差：${what.join('、')}`,
  not_your_line: () => '异议由这一件的调解员本人提出',
  no_objection: () => '这一件没有待答复的异议',
  makers_only: () => '由综治中心的窗口受理员、中心主任办理',
};

/** 说明不准的理由. */
export function saySubsidyRefusal<Code extends SubsidyRefusal['code']>(
  refusal: Extract<SubsidyRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: SubsidyRefusal) => string;
  return say(refusal);
}
