import { checked, defineReferralAct, happened } from '../act.ts';

/** 办理情况. */
export const progress = defineReferralAct({
  name: 'progress',
  label: '登记办理情况',
  help: '记下接收方办到哪一步。',
  basis: '〔产品默认〕',
  side: 'receiver',
  from: ['accepted'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  texts: ({ note, source }) => ({ note, source }),
  decide: (referral, { on, source }, context) => {
    const said = checked(referral, { side: 'receiver', on, source, after: referral.acceptedOn }, context);
    return said.ok ? happened({ type: 'Progressed', ...said.value }) : said;
  },
});
