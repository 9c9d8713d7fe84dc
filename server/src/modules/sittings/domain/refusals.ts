import { mediationStages, MOST_REPRESENTATIVES, roles, sittingKinds, sittingStates } from '@jieyou/contracts';
import type { MediationStage, Role, SittingKind, SittingState } from '@jieyou/contracts';

/** 不准的理由, each with what it needs to be said in words. */
export type SittingRefusal =
  | { code: 'no_such_sitting' }
  | { code: 'sitting_state'; state: SittingState; act: string; from: readonly SittingState[] }
  | { code: 'sitting_kind'; kind: SittingKind; act: string }
  | { code: 'not_your_post'; role: Role; act: string; by: readonly Role[] }
  | { code: 'not_of_the_committee'; act: string }
  | { code: 'not_the_chair'; act: string }
  | { code: 'mediation_stage'; stage: string; act: string }
  | { code: 'mediation_suspended' }
  | { code: 'report_first'; until: string }
  | { code: 'unfit_to_mediate' }
  | { code: 'must_be_apart' }
  | { code: 'two_rooms_needed' }
  | { code: 'room_needed' }
  | { code: 'place_needed' }
  | { code: 'phone_needed' }
  | { code: 'not_this_mediator' }
  | { code: 'beyond_term'; until: string }
  | { code: 'backwards' }
  | { code: 'too_long' }
  | { code: 'day_gone' }
  | { code: 'no_such_room' }
  | { code: 'room_closed'; room: string }
  | { code: 'room_not_yours'; room: string }
  | { code: 'room_hours'; room: string; opens: string; closes: string }
  | { code: 'clash'; who: readonly string[]; taken: string; next: string | null }
  | { code: 'not_begun'; at: string }
  | { code: 'no_such_party' }
  | { code: 'tell_rights' }
  | { code: 'no_minutes' }
  | { code: 'minutes_read' }
  | { code: 'read_before' }
  | { code: 'was_not_there' }
  | { code: 'signature_evidence' }
  | { code: 'say_why_declined' }
  | { code: 'no_such_file' }
  | { code: 'not_again' }
  | { code: 'hearing_over' }
  | { code: 'too_many_representatives' }
  | { code: 'no_recorder' }
  | { code: 'chair_unknown' }
  | { code: 'chair_walled' }
  | { code: 'room_not_in_reach' }
  | { code: 'room_name_taken' }
  | { code: 'room_open_hours' }
  | { code: 'room_booked'; until: string };

const listed = (states: readonly SittingState[]): string =>
  states.map((state) => `「${sittingStates[state]}」`).join('、');

const words: { [Code in SittingRefusal['code']]: (no: Extract<SittingRefusal, { code: Code }>) => string } = {
  no_such_sitting: () => '没有找到这次会，或它不在您的职责范围内',
  sitting_state: ({ state, act, from }) => `这次会「${sittingStates[state]}」，不能${act}；须为${listed(from)}`,
  sitting_kind: ({ kind, act }) => `${sittingKinds[kind]}没有「${act}」这一步`,
  not_your_post: ({ role, act, by }) =>
    `您的岗位（${roles[role]}）不能${act}；由${by.map((each) => roles[each]).join('、')}办理`,
  not_of_the_committee: ({ act }) => `${act}由承担本次调解的调委会或负责的综治中心办理`,
  not_the_chair: ({ act }) => `${act}由主持这次会的人办理`,
  mediation_stage: ({ stage, act }) =>
    `调解处于「${mediationStages[stage as MediationStage]}」，不能${act}；各方同意、开始调解之后再约`,
  mediation_suspended: () => '疑似虚假调解，已中止并报告；复核排除之前不能开会',
  report_first: ({ until }) => `有依法应当报告的情形，请先报告并登记接报单位（最迟 ${until}）`,
  unfit_to_mediate: () => '安全筛查认为不宜调解，请终结调解并告知其他途径',
  must_be_apart: () =>
    '安全筛查要求分开调解：不能同室、同一视频或一同到现场，请改为背对背（反家庭暴力法；人民调解法第二十五条）',
  two_rooms_needed: () => '背对背须有不同的两间，请另选一间，双方到达和离开的时间也要错开',
  room_needed: () => '请选择场所',
  place_needed: () => '到现场的，请写明地点',
  phone_needed: () => '远程的，请写明连不上视频时改用的电话',
  not_this_mediator: () => '主持人须是本案的调解员；请先在调解页确定调解员',
  beyond_term: ({ until }) => `调解期限到 ${until}；要约在此后，请先由各方同意延长期限`,
  backwards: () => '结束须晚于开始，请核对时间',
  too_long: () => '一次会不超过十二小时，请分成几次',
  day_gone: () => '日期已经过去，请约今天或以后',
  no_such_room: () => '没有找到所选的场所，请刷新后重新选择',
  room_closed: ({ room }) => `「${room}」已停用，请另选`,
  room_not_yours: ({ room }) => `「${room}」不供本单位使用，请选本级或上级的场所`,
  room_hours: ({ room, opens, closes }) => `「${room}」开放时间 ${opens}—${closes}，请另选时间`,
  clash: ({ who, taken, next }) =>
    `${who.join('、')}在 ${taken} 已经有约${next === null ? '，六十日内没有同样长的空闲，请换一间或换人' : `；最近的空闲是 ${next}`}`,
  not_begun: ({ at }) => `约在 ${at}，到时再记；提前开的，请先改期`,
  no_such_party: () => '该当事人不在本次调解中，请刷新后重新选择',
  tell_rights: () => '请先把调解的性质、原则、效力和权利义务告知各方，再记录（人民调解法第二十三、二十四条）',
  no_minutes: () => '还没有写记录，请先写调解记录',
  minutes_read: () => '当事人已核对过笔录，不能再改；有出入的，在下一次记录中更正',
  read_before: () => '该当事人已经核对过笔录',
  was_not_there: () => '该当事人没有到场，不用核对这次的笔录',
  signature_evidence: () => '请附上签名的图样，或签名页的扫描件',
  say_why_declined: () => '拒绝签名的，请注明情况',
  no_such_file: () => '没有找到所附的文件，请重新上传',
  not_again: () => '记录的结果不是「另行调解」，不用改日再开；已经终结的，另行申请',
  hearing_over: () => '事项已办结归档，不能再约听证会',
  too_many_representatives: () => `多人共同信访的，推举代表，不超过 ${MOST_REPRESENTATIVES} 人（信访工作条例第二十条）`,
  no_recorder: () => '请写明记录人，听证须有人记录',
  chair_unknown: () => '所选的主持人不在任，请重新选择',
  chair_walled: () => '所选的主持人是被反映的人，请另选',
  room_not_in_reach: () => '场所由本单位的中心主任登记和停用',
  room_name_taken: () => '本单位已有同名的场所，请换一个名称',
  room_open_hours: () => '关闭时间须晚于开放时间',
  room_booked: ({ until }) => `还有约定到 ${until} 的会，请先改期或取消，再停用`,
};

/** 说明不准的理由. */
export function saySittingRefusal<Code extends SittingRefusal['code']>(
  refusal: Extract<SittingRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: SittingRefusal) => string;
  return say(refusal);
}
