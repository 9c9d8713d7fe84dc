import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { hasAgent } from '../people.ts';
import { unfitMediator } from '../unfit-mediator.ts';

/** 选调解员: each party says whom it chooses; the committee assigns what they agree on. */
export const chooseMediator = defineMediationAct({
  name: 'choose_mediator',
  label: '当事人选调解员',
  help: '向当事人出示名册，由其自己选；记下各方各自选了谁。各方选得一致，再确定调解员。',
  basis: '人民调解法第十九条、第二十三条第一项',
  from: ['asking', 'mediating'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  staffNamed: ({ mediator }) => [mediator],
  decide: (mediation, { party, mediator, way }, context) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    if (way === 'agent' && !hasAgent(mediation, party, 'choose')) return refuse({ code: 'no_power', power: 'choose' });
    const unfit = unfitMediator(mediation, mediator, context);
    return unfit ? refuse(unfit) : happened({ type: 'MediatorChosen', party, mediator, way });
  },
});
