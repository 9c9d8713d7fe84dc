import { definePartyAct, did } from '../party-act.ts';

/** 看过权利义务告知. */
export const partyNotice = definePartyAct({
  name: 'party_notice',
  label: '看我的权利和义务',
  basis: '人民调解法第二十三条、第二十四条',
  from: ['asking', 'mediating', 'reached'],
  ready: ({ notices }, { party }) => (notices[party] ? { code: 'rights_read' } : undefined),
  decide: (_mediation, _payload, { party }) => did({ type: 'NoticeGiven', party, way: 'online' }),
});
