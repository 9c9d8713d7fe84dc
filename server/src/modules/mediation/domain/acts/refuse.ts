import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { hasAgent } from '../people.ts';

/** 拒绝调解: one party's clear no is a full stop, and everybody is told the other roads. */
export const refuseMediation = defineMediationAct({
  name: 'refuse',
  label: '记录拒绝',
  help: '一方明确拒绝的，不得调解；告知各方其他救济途径后终结。',
  basis: '人民调解法第十七条、第二十六条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: (mediation, { party, way, roads }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    if (way === 'agent' && !hasAgent(mediation, party, 'apply')) return refuse({ code: 'no_power', power: 'apply' });
    return happened({ type: 'Refused', party, way }, { type: 'Ended', ending: 'refused', roads: [...new Set(roads)] });
  },
});
