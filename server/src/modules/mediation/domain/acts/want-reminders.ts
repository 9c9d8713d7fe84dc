import { defineMediationAct, happened, notAParty } from '../act.ts';

/** 提醒意愿: a debtor is reminded only who wants to be. */
export const wantReminders = defineMediationAct({
  name: 'want_reminders',
  label: '登记提醒意愿',
  help: '当事人愿意的，到期前收到提醒：不写事项内容，只经安全联系方式，夜间不打扰；随时可以改。',
  basis: '个人信息保护法第十三条、第十五条',
  from: ['reached', 'effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  decide: (mediation, { party, wanted }) =>
    notAParty(mediation, party) ?? happened({ type: 'RemindersWanted', party, wanted }),
});
