import { checked, defineReferralAct, happened } from '../act.ts';

/** 退回, with the reason and what lacks; the sender supplements and sends again, or goes another way. */
export const giveBack = defineReferralAct({
  name: 'return',
  label: '退回',
  help: '不属职责或者材料不全的，写明理由和缺什么，退给移送方。',
  basis: '国办发〔2020〕53号「退单」；人民法院在线调解规则 第十五条',
  side: 'receiver',
  from: ['sent'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  ready: ({ receivedOn }) => (receivedOn === null ? { code: 'not_received' } : undefined),
  texts: ({ reason, lacks, source }) => ({ reason, lacks, source }),
  decide: (referral, { on, lacks, source }, context) => {
    const said = checked(referral, { side: 'receiver', on, source, after: referral.receivedOn }, context);
    return said.ok ? happened({ type: 'Returned', ...said.value, lacking: Boolean(lacks) }) : said;
  },
});
