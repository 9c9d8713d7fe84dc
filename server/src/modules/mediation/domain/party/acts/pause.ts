import { definePartyAct, did } from '../party-act.ts';

/** 要求歇一歇. */
export const partyPause = definePartyAct({
  name: 'party_pause',
  label: '我想先停一停',
  basis: '人民调解法第二十三条',
  from: ['mediating', 'reached'],
  texts: ({ words }) => ({ words }),
  decide: (_mediation, _payload, { party }) => did({ type: 'PauseAsked', party }),
});
