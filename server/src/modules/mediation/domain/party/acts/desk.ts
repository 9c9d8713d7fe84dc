import { saidIn } from '../facts.ts';
import { definePartyAct, did } from '../party-act.ts';

/** 到窗口当面签: for whoever cannot or will not sign on a phone. */
export const partyDesk = definePartyAct({
  name: 'party_desk',
  label: '到窗口当面签名',
  basis: '人民调解法第二十九条第二款',
  powers: ['sign', 'claims'],
  from: ['reached'],
  ready: (mediation, { party, holder }) => {
    if (mediation.agreement?.form !== 'written') return { code: 'oral_needs_none' };
    if (mediation.agreement.signatures.some(({ who }) => who === holder)) return { code: 'signed_already' };
    return saidIn(mediation).atDesk[party] ? { code: 'desk_asked' } : undefined;
  },
  decide: (_mediation, _payload, { party }) => did({ type: 'DeskSigningAsked', party }),
});
