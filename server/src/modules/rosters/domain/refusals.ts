import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';

/** 不准的理由. */
export type RosterRefusal =
  | { code: 'not_a_keeper'; role: Role }
  | { code: 'not_of_this_place' }
  | { code: 'no_such_home' }
  | { code: 'name_needed' }
  | { code: 'mediator_of_a_committee' }
  | { code: 'born_needed' }
  | { code: 'not_adult' }
  | { code: 'term_backwards' }
  | { code: 'already_on_roster' }
  | { code: 'no_such_person' }
  | { code: 'has_left' }
  | { code: 'three_to_nine'; members: number }
  | { code: 'not_a_committee' }
  | { code: 'not_mediators_here'; names: readonly string[] }
  | { code: 'no_term' }
  | { code: 'no_such_studio' }
  | { code: 'seat_kind' }
  | { code: 'seat_taken' }
  | { code: 'not_seated' }
  | { code: 'not_a_judge' }
  | { code: 'hours_backwards' }
  | { code: 'on_duty_already' }
  | { code: 'no_such_day' }
  | { code: 'not_a_mediator' }
  | { code: 'no_such_complaint' }
  | { code: 'decided_already' }
  | { code: 'command_reused' };

const words: { [Code in RosterRefusal['code']]: (no: Extract<RosterRefusal, { code: Code }>) => string } = {
  not_a_keeper: ({ role }) => `名册由综治中心的窗口、主任登记；您的岗位（${roles[role]}）可以查看，不能改`,
  not_of_this_place: () => '这一处的名册由所在乡镇或县的综治中心登记，请联系该中心',
  no_such_home: () => '没有找到所在的调委会或单位，请从列表中选择',
  name_needed: () => '请选择本系统的账号，或者填写姓名',
  mediator_of_a_committee: () => '人民调解员由调委会委员或调委会聘任的人担任，请选择调委会（人民调解法第十三条）',
  born_needed: () => '人民调解员须是成年公民，请填写出生日期（人民调解法第十四条）',
  not_adult: () => '未满十八周岁，不能担任人民调解员（人民调解法第十四条）',
  term_backwards: () => '任期届满的日期须晚于开始的日期',
  already_on_roster: () => '这个账号已经在同一名册中，请在其卡片上续聘',
  no_such_person: () => '没有找到名册中的这个人，请刷新后重新选择',
  has_left: () => '这个人已经离任，请重新登入名册',
  three_to_nine: ({ members }) => `调委会由委员三至九人组成，现在选了 ${members} 人（人民调解法第八条）`,
  not_a_committee: () => '所选的单位不是人民调解委员会，请从列表中选择',
  not_mediators_here: ({ names }) => `${names.join('、')}不在本调委会的在任调解员名册中，请先登入名册`,
  no_term: () => '还没有登记本届委员，请先登记推选结果',
  no_such_studio: () => '没有找到这个工作室，请刷新后重新选择',
  seat_kind: () => '固定席位由名册中的法官、律师、村（社区）书记担任，请选择相应名册中的人',
  seat_taken: () => '这个席位已经有人，请先登记其离席',
  not_seated: () => '这个人不在席上',
  not_a_judge: () => '只能安排在任的值班法官',
  hours_backwards: () => '结束时间须晚于开始时间',
  on_duty_already: () => '这名法官当天已经排班',
  no_such_day: () => '没有找到这次值班，或者已经取消',
  not_a_mediator: () => '投诉的对象须是名册中的人民调解员',
  no_such_complaint: () => '没有找到这件投诉，或者它不在您的范围内',
  decided_already: () => '这件投诉已经处理',
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayRosterRefusal<Code extends RosterRefusal['code']>(
  refusal: Extract<RosterRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: RosterRefusal) => string;
  return say(refusal);
}
