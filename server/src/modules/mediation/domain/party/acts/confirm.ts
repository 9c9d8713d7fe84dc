import { definePartyAct, did } from '../party-act.ts';

/** 愿意一起申请司法确认. */
export const partyConfirm = definePartyAct({
  name: 'party_confirm',
  label: '愿意申请司法确认',
  basis: '人民调解法第三十三条；民事诉讼法第二百零五条',
  powers: ['sign'],
  from: ['effective'],
  ready: ({ confirmation }, { party }) => {
    if (confirmation?.applied) return { code: 'applied_to_court' };
    return confirmation?.agreed.includes(party) ? { code: 'confirm_agreed' } : undefined;
  },
  decide: (_mediation, _payload, { party, holder }) =>
    did({ type: 'ConfirmAgreed', party, way: holder === party ? 'online' : 'agent' }),
});
