import { definePartyAct, did } from '../party-act.ts';
import { otherRoads } from '../roads.ts';

/** 不愿意调解: a full stop, and the other roads are told on the same page. */
export const partyRefuse = definePartyAct({
  name: 'party_refuse',
  label: '我不愿意调解',
  basis: '人民调解法第十七条、第二十六条',
  powers: ['apply'],
  from: ['asking'],
  texts: ({ words }) => ({ words }),
  decide: (_mediation, _payload, { party, holder }) =>
    did(
      { type: 'Refused', party, way: holder === party ? 'online' : 'agent' },
      { type: 'Ended', ending: 'refused', roads: [...otherRoads] },
    ),
});
