import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { hasAgent } from '../people.ts';

/** 同意共同申请司法确认. */
export const agreeToConfirm = defineMediationAct({
  name: 'agree_to_confirm',
  label: '记录同意申请司法确认',
  help: '双方共同申请；逐一记下各方的意愿。',
  basis: '人民调解法第三十三条；民事诉讼法第二百零五条',
  from: ['effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  decide: (mediation, { party, way }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    if (way === 'agent' && !hasAgent(mediation, party, 'sign')) return refuse({ code: 'no_power', power: 'sign' });
    const before = mediation.confirmation?.agreed.includes(party);
    return before ? refuse({ code: 'agreed_before' }) : happened({ type: 'ConfirmAgreed', party, way });
  },
});
