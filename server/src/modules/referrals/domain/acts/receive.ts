import { checked, defineReferralAct, happened } from '../act.ts';
import { referralTerm } from '../terms.ts';

/** 签收: the receiver's decision clock runs from here. */
export const receive = defineReferralAct({
  name: 'receive',
  label: '登记签收',
  help: '登记接收方签收的日期和签收人；决定期限从签收起算。',
  basis: '人民法院在线调解规则 第十二条、第十五条；现行工作法「对接」',
  side: 'receiver',
  from: ['sent'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  ready: ({ receivedOn }) => (receivedOn === null ? undefined : { code: 'received_before' }),
  texts: ({ receiver, source }) => ({ receiver, source }),
  decide: (referral, { on, source }, context) => {
    const said = checked(referral, { side: 'receiver', on, source, after: referral.sentOn }, context);
    if (!said.ok) return said;
    const { matter, method, calendar } = context;
    const decide = referralTerm('decide', referral, { from: said.value.on, kind: matter.kind, method, calendar });
    return happened({ type: 'Received', ...said.value, decide });
  },
});
