import { dayOf, localDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { answerBy } from '../confirmation.ts';
import { coveredBy } from '../people.ts';

/** 申请司法确认: both together, within thirty days of the day on which the agreement took effect. */
export const applyConfirmation = defineMediationAct({
  name: 'apply_confirmation',
  label: '申请司法确认',
  help: '双方共同向有管辖权的法院申请；自协议生效之日起三十日内。',
  basis: '民事诉讼法第二百零五条；人民调解法第三十三条',
  from: ['effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  ready: (mediation) => {
    const { parties, confirmation } = mediation;
    if (confirmation?.applied && !confirmation.outcome) return { code: 'applied_before' };
    if (!confirmation?.bars) return { code: 'check_each' };
    if (confirmation.bars.length > 0) return { code: 'not_confirmable', bars: confirmation.bars };
    const agreed = (party: string): boolean => confirmation.agreed.includes(party);
    const left = parties.filter((party) => !coveredBy(mediation, party, 'settle', agreed)).length;
    return left > 0 ? { code: 'joint_application', names: left } : undefined;
  },
  texts: ({ court }) => ({ court }),
  decide: ({ agreement }, { ground, channel, on, attached }, { now, calendar }) => {
    const day = localDate(on);
    if (!attached) return refuse({ code: 'attach_all' });
    if (day > dayOf(now)) return refuse({ code: 'not_yet' });
    const by = agreement?.confirmBy?.day;
    if (by === undefined || day > by) return refuse({ code: 'confirm_too_late', until: by ?? '' });
    return happened({ type: 'ConfirmApplied', on: day, ground, channel, answerBy: answerBy(day, calendar) });
  },
});
