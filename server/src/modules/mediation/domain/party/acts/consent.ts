import { definePartyAct, did } from '../party-act.ts';

/** 愿意调解: said by the party itself, after reading its rights. */
export const partyConsent = definePartyAct({
  name: 'party_consent',
  label: '我愿意调解',
  basis: '人民调解法第三条、第十七条',
  powers: ['sign'],
  from: ['asking'],
  ready: ({ notices, wills }, { party }) => {
    if (wills[party]?.answer === 'agreed') return { code: 'consented_before' };
    return notices[party] ? undefined : { code: 'read_rights_first' };
  },
  decide: (_mediation, _payload, { party, holder }) =>
    did({ type: 'Agreed', party, way: holder === party ? 'online' : 'agent' }),
});
