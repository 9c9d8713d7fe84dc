/** 不准的理由. */
export type InformationRefusal =
  | { code: 'no_such_information' }
  | { code: 'not_judge' }
  | { code: 'information_ended'; how: string }
  | { code: 'no_such_tag' }
  | { code: 'bad_day' }
  | { code: 'watch_too_long'; last: string }
  | { code: 'merge_into_itself' }
  | { code: 'no_such_target'; no: number }
  | { code: 'no_such_unit' }
  | { code: 'no_reporter' }
  | { code: 'not_reporter_reader' }
  | { code: 'names_a_number' }
  | { code: 'no_method' }
  | { code: 'said'; words: string }
  | { code: 'command_reused' };

const words: {
  [Code in InformationRefusal['code']]: (refusal: Extract<InformationRefusal, { code: Code }>) => string;
} = {
  no_such_information: () => '没有找到这条信息，或者不在您的范围内；请刷新列表',
  not_judge: () => '信息由综治中心的中心主任或窗口受理员研判；您可以记信息、看本单位记的信息',
  information_ended: ({ how }) => `这条信息${how}，不能再办；请刷新列表`,
  no_such_tag: () => '本地工作法没有这个类别，请重新选择',
  bad_day: () => '日期不对，请重新选择',
  watch_too_long: ({ last }) => `最长关注到 ${last}（信息到期的日子）；还要跟踪的，请转为事项、任务或者风险`,
  merge_into_itself: () => '不能并入自己，请写另一条的编号',
  no_such_target: ({ no }) => `没有第 ${no} 号信息，或者它已经了结，不能并入；请核对编号`,
  no_such_unit: () => '没有这个单位，请从列表中选择',
  no_reporter: () => '这条信息没有记反映人',
  not_reporter_reader: () => '反映人只有综治中心的中心主任写明理由才能查看',
  names_a_number: () => '信息里有证件号或电话号码；信息只记事、不记人，请删去号码，反映人写在「反映人」一栏',
  no_method: () => '本县还没有发布工作法，暂不能记信息；请联系中心主任',
  said: ({ words: said }) => said,
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayInformationRefusal<Code extends InformationRefusal['code']>(
  refusal: Extract<InformationRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: InformationRefusal) => string;
  return say(refusal);
}
