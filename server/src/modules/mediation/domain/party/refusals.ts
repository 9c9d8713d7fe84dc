import { agentPowers, mediationStages } from '@jieyou/contracts';
import type { AgentPower, MediationStage } from '@jieyou/contracts';

/** 不能这样做的理由, as the party reads it. */
export type PartyRefusal =
  | { code: 'command_reused' }
  | { code: 'no_such_matter' }
  | { code: 'not_now'; act: string; stage: MediationStage }
  | { code: 'no_power'; power: AgentPower }
  | { code: 'read_rights_first' }
  | { code: 'rights_read' }
  | { code: 'consented_before' }
  | { code: 'not_offered' }
  | { code: 'no_mediator_yet' }
  | { code: 'answered_so' }
  | { code: 'oral_needs_none' }
  | { code: 'signed_already' }
  | { code: 'bad_picture' }
  | { code: 'desk_asked' }
  | { code: 'confirm_agreed' }
  | { code: 'applied_to_court' }
  | { code: 'nothing_promised' }
  | { code: 'item_unknown' };

const words: { [Code in PartyRefusal['code']]: (no: Extract<PartyRefusal, { code: Code }>) => string } = {
  command_reused: () => '这一次的内容和刚才提交的不一样。请返回，打开新的一页再办。',
  no_such_matter: () => '没有找到这件事，请联系调解员重新发一个链接。',
  not_now: ({ act, stage }) =>
    `现在是「${mediationStages[stage]}」，还不能或者不再能「${act}」。有疑问请打电话问调解员。`,
  no_power: ({ power }) =>
    `您的委托书里没有「${agentPowers[power]}」。请本人自己办，或者把写明这一项的委托书交给调解员登记。`,
  read_rights_first: () => '请先看完您的权利和义务，再说愿意不愿意。',
  rights_read: () => '您已经看过权利和义务了；随时可以再看。',
  consented_before: () => '您已经表示愿意调解。改了主意的，随时可以结束调解。',
  not_offered: () => '这位调解员不在可以选的名单里，请从名单里选一位。',
  no_mediator_yet: () => '还没有确定调解员，等确定了再说。',
  answered_so: () => '您已经这样答复过了；改了主意的，可以选另一项。',
  oral_needs_none: () => '这是口头协议，不用签名。想要书面的，请告诉调解员。',
  signed_already: () => '您已经签过名了，不用再签。',
  bad_picture: () => '没有看到您的签名。请在框里重新签一次，或者选「到窗口当面签」。',
  desk_asked: () => '调解员已经知道您要到窗口当面签。',
  confirm_agreed: () => '您已经表示愿意一起申请司法确认，等对方也表示愿意。',
  applied_to_court: () => '已经向法院申请了，请等法院的结果。',
  nothing_promised: () => '协议里没有要做的事项。',
  item_unknown: () => '协议里没有这一项，请返回重新选择。',
};

/** 说明为什么不能, and what to do instead. */
export function sayPartyRefusal<Code extends PartyRefusal['code']>(no: Extract<PartyRefusal, { code: Code }>): string {
  const say = words[no.code] as (no: PartyRefusal) => string;
  return say(no);
}
