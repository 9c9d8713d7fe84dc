import { definePartyAct, did } from '../party-act.ts';
import { otherRoads } from '../roads.ts';

/** 结束调解: whenever a party wants it, without anybody's leave and without a reason. */
export const partyEnd = definePartyAct({
  name: 'party_end',
  label: '结束调解',
  basis: '人民调解法第二十三条第二项、第二十六条',
  powers: ['apply'],
  from: ['asking', 'mediating', 'reached'],
  texts: ({ words }) => ({ words }),
  decide: () => did({ type: 'Ended', ending: 'ended_by_party', roads: [...otherRoads] }),
});
