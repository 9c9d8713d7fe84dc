import { petitionStages } from '@jieyou/contracts';
import type { PetitionStage } from '@jieyou/contracts';

export type PetitionRefusal =
  | { code: 'no_such_petition' }
  | { code: 'petition_running' }
  | { code: 'petition_terminated' }
  | { code: 'matter_over' }
  | { code: 'not_your_post'; act: string; by: string }
  | { code: 'not_of_the_matter'; act: string }
  | { code: 'wrong_petition_stage'; stage: PetitionStage; act: string }
  | { code: 'wall_first' }
  | { code: 'accused_gets_nothing' }
  | { code: 'accusation_road' }
  | { code: 'too_many_representatives' }
  | { code: 'road_first' }
  | { code: 'other_road' }
  | { code: 'inform_in_writing' }
  | { code: 'holder_needed' }
  | { code: 'wrong_day'; today: string; after: string }
  | { code: 'extended_before' }
  | { code: 'extension_too_long'; until: string }
  | { code: 'tell_reason' }
  | { code: 'too_late_to_ask'; until: string }
  | { code: 'time_left'; until: string }
  | { code: 'objection_late'; until: string };

const words: { [Code in PetitionRefusal['code']]: (no: Extract<PetitionRefusal, { code: Code }>) => string } = {
  no_such_petition: () => '没有找到该信访程序，或它不在您的职责范围内',
  petition_running: () => '本件的信访程序正在进行，请在那里继续',
  petition_terminated: () =>
    '该信访事项已经复核终结，以同一事实和理由再次提出的，不再受理（信访工作条例第三十六条）。请书面告知信访人：有新的事实或者理由的，可以写明后提出；生活确有困难的，可以申请社会救助、司法救助；对法律文书不服的，依法申诉',
  matter_over: () => '事项已经归档或者并案，不能再办信访程序',
  not_your_post: ({ act, by }) => `您的岗位不能${act}；由${by}办理`,
  not_of_the_matter: ({ act }) => `${act}由责任中心或者承办单位办理`,
  wrong_petition_stage: ({ stage, act }) => `信访程序处于「${petitionStages[stage]}」，现在不能${act}`,
  wall_first: () => '检举控告请先设定回避，写明被反映的单位、人员（信访工作条例第三十条）',
  accused_gets_nothing: () =>
    '不得把检举控告材料和有关情况透露或者转给被检举控告的单位、个人（信访工作条例第三十条）；请转有管辖权的纪检监察机关或者上级机关，并确认已核对',
  accusation_road: () => '检举控告由纪检监察等机关依规依纪依法处理，不出具信访处理意见书；请转送有管辖权的机关',
  too_many_representatives: () => '多人走访的，应当推选代表，代表不超过五人（信访工作条例第二十条）；请写明代表人数',
  road_first: () => '请先选择应走的路（信访工作条例第三十一条），再受理、办理',
  other_road: () => '已判断应走其他法定途径，不按信访程序受理；请告知信访人，按不予受理办理',
  inform_in_writing: () => '请先书面告知信访人，再确认（信访工作条例第二十三条）',
  holder_needed: () => '请写明已经受理的机关，告诉信访人向它查询',
  wrong_day: ({ today, after }) => `日期应在 ${after} 与今天 ${today} 之间，请核对`,
  extended_before: () => '已经延长过一次，不能再延长（信访工作条例第三十四条）',
  extension_too_long: ({ until }) => `延长不得超过三十日，最迟 ${until}（信访工作条例第三十四条）`,
  tell_reason: () => '延长须把理由告知信访人，请先告知再确认',
  too_late_to_ask: ({ until }) =>
    `已超过申请期限 ${until}（收到之日起三十日），不能再申请；有新的事实或者理由的，可以另行提出`,
  time_left: ({ until }) => `信访人还可以在 ${until} 前申请，现在不能按逾期结束`,
  objection_late: ({ until }) => `异议应在 ${until} 前提出（五个工作日）；现在请依职责办理，或者商请共同上级指定`,
};

/** 说明不准的理由. */
export function sayPetitionRefusal<Code extends PetitionRefusal['code']>(
  refusal: Extract<PetitionRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: PetitionRefusal) => string;
  return say(refusal);
}
