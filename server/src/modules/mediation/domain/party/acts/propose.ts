import { definePartyAct, did } from '../party-act.ts';

/** 提出想法: to the mediator alone, until the mediator shares it. */
export const partyPropose = definePartyAct({
  name: 'party_propose',
  label: '说说我的想法',
  basis: '人民调解法第二十二条、第二十三条第四项',
  powers: ['claims'],
  from: ['asking', 'mediating', 'reached'],
  texts: ({ words }) => ({ proposal: words }),
  decide: (_mediation, _payload, { party, nextId }) => did({ type: 'Proposed', party, proposal: nextId() }),
});
