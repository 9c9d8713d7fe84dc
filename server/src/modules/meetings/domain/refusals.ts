/** 不准的理由. */
export type MeetingRefusal =
  | { code: 'no_such_meeting' }
  | { code: 'no_such_item' }
  | { code: 'not_convenor' }
  | { code: 'not_our_meeting'; unit: string }
  | { code: 'meeting_closed' }
  | { code: 'already_prepared' }
  | { code: 'no_such_duty' }
  | { code: 'no_label' }
  | { code: 'bad_day' }
  | { code: 'no_such_unit' }
  | { code: 'no_such_matter' }
  | { code: 'item_needs_words' }
  | { code: 'written_meanwhile'; by: string; minutes: string; version: number }
  | { code: 'nobody_came' }
  | { code: 'not_yet'; on: string }
  | { code: 'command_reused' };

const words: { [Code in MeetingRefusal['code']]: (refusal: Extract<MeetingRefusal, { code: Code }>) => string } = {
  no_such_meeting: () => '没有找到这次会议，或者您的单位不在参会范围内；请从列表中重新打开',
  no_such_item: () => '没有找到这项议程；请刷新会议页面',
  not_convenor: () => '会议由综治中心的中心主任、窗口受理员或督办员准备；您可以看本单位参加的会议',
  not_our_meeting: ({ unit }) => `这次会议由${unit}召集，由他们记录；您可以查看`,
  meeting_closed: () => '会议已经结束，纪要已编号，不能再改；要更正的请在下一次会上说明',
  already_prepared: () => '这次会议已经有人准备了，请刷新列表后打开',
  no_such_duty: () => '没有找到日程里的这次会议，或者它不由您的单位召集；请刷新列表',
  no_label: () => '请写会议名称，或者从等着准备的会议里选一次',
  bad_day: () => '日期不对，请重新选择',
  no_such_unit: () => '没有这个单位，请从列表中选择',
  no_such_matter: () => '没有这件事项，或者不在您的范围内；请核对编码',
  item_needs_words: () => '请写议题，或者填一件事项的编码',
  written_meanwhile: ({ by }) => `${by}刚刚改了这一段；您写的还在，请对照他写的合并后再存`,
  nobody_came: () => '还没有记到会情况；请先记谁到会，再结束会议',
  not_yet: ({ on }) => `会议在 ${on}，还没有到日子，不能结束`,
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayMeetingRefusal<Code extends MeetingRefusal['code']>(
  refusal: Extract<MeetingRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: MeetingRefusal) => string;
  return say(refusal);
}
