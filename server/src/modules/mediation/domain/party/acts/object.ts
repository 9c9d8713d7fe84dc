import { refuse } from '../../../../../kernel/result.ts';
import { definePartyAct, did } from '../party-act.ts';

/** 要求更换调解员. */
export const partyObject = definePartyAct({
  name: 'party_object',
  label: '要求换调解员',
  basis: '人民调解法第二十三条第一项',
  powers: ['choose'],
  from: ['asking', 'mediating', 'reached'],
  ready: ({ mediators }) => (mediators.length === 0 ? { code: 'no_mediator_yet' } : undefined),
  texts: ({ words }) => ({ words }),
  decide: ({ mediators }, { mediator }, { party }) =>
    mediators.includes(mediator) ? did({ type: 'MediatorObjected', party, mediator }) : refuse({ code: 'not_offered' }),
});
