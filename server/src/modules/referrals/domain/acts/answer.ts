import { failedResults, guardedHints, settledResults } from '@jieyou/contracts';
import { refuse } from '../../../../kernel/result.ts';
import { checked, defineReferralAct, happened } from '../act.ts';
import { isGuarded } from '../referral.ts';
import { legalTerm } from '../terms.ts';

/**
 * 办理结果. What failed says what nobody disputes, so that the next does not begin anew (特邀调解规定 第二十二条). An alarm
 * of violence, of a minor, of a knife is never closed by a mediation.
 */
export const answer = defineReferralAct({
  name: 'answer',
  label: '登记结果',
  help: '写明结果和结果文书；没有办成的，写明各方无争议的事实，随材料一并交回。',
  basis: '人民法院特邀调解规定 第二十二条、第二十六条；人民调解法 第二十六条',
  side: 'receiver',
  from: ['accepted'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  texts: ({ note, documents, undisputed, source }) => ({ note, documents, undisputed, source }),
  decide: (referral, { result, on, undisputed, noneUndisputed, source }, context) => {
    if (isGuarded(referral) && settledResults.includes(result)) {
      const hints = (referral.police?.hints ?? []).filter((hint) => guardedHints.includes(hint));
      return refuse({ code: 'guarded_by_police', hints });
    }
    const failed = failedResults.includes(result);
    if (failed && !undisputed && !noneUndisputed) return refuse({ code: 'undisputed_needed' });
    const said = checked(referral, { side: 'receiver', on, source, after: referral.acceptedOn }, context);
    if (!said.ok) return said;
    const none = failed ? ('none' as const) : null;
    const retry =
      failed && referral.kind === 'police' && context.matter.kind === 'RT16'
        ? legalTerm('traffic_retry', said.value.on, context.calendar)
        : null;
    return happened({
      ...{ type: 'Answered', result, ...said.value, retry },
      undisputed: undisputed ? 'recorded' : none,
    });
  },
});
