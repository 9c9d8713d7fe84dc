import { isOurs } from '../referral.ts';
import { checked, defineReferralAct, happened } from '../act.ts';
import { consentGap } from '../consent-gap.ts';
import { referralTerm } from '../terms.ts';

/** 受理: the handling clock runs from here. What comes to us is taken on only when its parties want it, or the law. */
export const accept = defineReferralAct({
  name: 'accept',
  label: '受理',
  help: '接收方决定受理；办理期限从受理（签收材料）起算，法律有规定的依法律。',
  basis: '人民法院特邀调解规定 第二十七条；各法定期限见对接页',
  side: 'receiver',
  from: ['sent'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  ready: (referral) => {
    if (referral.receivedOn === null) return { code: 'not_received' };
    return isOurs(referral, 'receiver') ? consentGap(referral) : undefined;
  },
  texts: ({ note, source }) => ({ note, source }),
  decide: (referral, { on, source }, context) => {
    const said = checked(referral, { side: 'receiver', on, source, after: referral.receivedOn }, context);
    if (!said.ok) return said;
    const { matter, method, calendar } = context;
    const handle = referralTerm('handle', referral, { from: said.value.on, kind: matter.kind, method, calendar });
    return happened({ type: 'Accepted', ...said.value, handle });
  },
});
