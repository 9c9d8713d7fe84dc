import { defineMediationAct, happened, notAParty } from '../act.ts';

/** 当事人要求终止: the party's right at any moment; nothing holds it back, and the other roads are told. */
export const stop = defineMediationAct({
  name: 'stop',
  label: '当事人要求终止',
  help: '任何一方随时可以要求终止，不用说理由；终止后告知其他途径，已约定的会随之取消。',
  basis: '人民调解法第二十三条第二项、第二十六条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: (mediation, { party, roads }) =>
    notAParty(mediation, party) ?? happened({ type: 'Ended', ending: 'ended_by_party', roads: [...new Set(roads)] }),
});
