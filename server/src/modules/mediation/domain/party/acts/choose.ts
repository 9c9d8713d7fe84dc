import { refuse } from '../../../../../kernel/result.ts';
import { definePartyAct, did } from '../party-act.ts';

/** 选调解员, among those offered; the committee assigns whom all sides chose. */
export const partyChoose = definePartyAct({
  name: 'party_choose',
  label: '选调解员',
  basis: '人民调解法第十九条、第二十三条第一项',
  powers: ['choose'],
  from: ['asking', 'mediating'],
  ready: (_mediation, { offered }) => (offered.length === 0 ? { code: 'no_mediator_yet' } : undefined),
  decide: (_mediation, { mediator }, { party, holder, offered }) =>
    offered.includes(mediator)
      ? did({ type: 'MediatorChosen', party, mediator, way: holder === party ? 'online' : 'agent' })
      : refuse({ code: 'not_offered' }),
});
