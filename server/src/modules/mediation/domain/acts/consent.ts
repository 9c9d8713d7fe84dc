import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { hasAgent } from '../people.ts';

/** 同意调解: each party for itself, after it was told its rights. */
export const consent = defineMediationAct({
  name: 'consent',
  label: '记录同意',
  help: '逐一征询各方意愿；告知权利义务之后的同意才算数。',
  basis: '人民调解法第三条、第十七条',
  from: ['asking'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ note }) => ({ note }),
  decide: (mediation, { party, way }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    if (way === 'agent' && !hasAgent(mediation, party, 'sign')) return refuse({ code: 'no_power', power: 'sign' });
    if (!mediation.notices[party]) return refuse({ code: 'told_first' });
    return mediation.wills[party] ? refuse({ code: 'agreed_before' }) : happened({ type: 'Agreed', party, way });
  },
});
