import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { afterAppraisal, appraisalExcluded } from '../terms.ts';

/** 委托鉴定: the term waits for it only where an article says so. */
export const sendAppraisal = defineMediationAct({
  name: 'send_appraisal',
  label: '委托鉴定',
  help: '各方同意后共同委托。医疗纠纷的鉴定时间不计入调解期限；其他的照常计算，需要时由各方同意延长。',
  basis: '医疗纠纷预防和处理条例第三十四条、第三十八条',
  from: ['mediating'],
  by: ['mediator'],
  assigned: true,
  ready: ({ appraisal }) => (appraisal ? { code: 'appraisal_running' } : undefined),
  texts: ({ what, body }) => ({ appraisal: what, appraiser: body }),
  decide: ({ term }, { agreed }) => {
    if (!agreed) return refuse({ code: 'appraisal_together' });
    return happened({ type: 'AppraisalBegan', paused: term !== null && appraisalExcluded(term) });
  },
});

/** 鉴定结束: the term runs on, later by the days that the appraisal took. */
export const appraisalDone = defineMediationAct({
  name: 'appraisal_done',
  label: '登记鉴定意见',
  help: '收到鉴定意见，恢复计算期限。',
  basis: '医疗纠纷预防和处理条例第三十八条',
  from: ['mediating'],
  by: ['mediator'],
  assigned: true,
  ready: ({ appraisal }) => (appraisal ? undefined : { code: 'no_appraisal' }),
  texts: ({ result }) => ({ appraised: result }),
  decide: ({ appraisal, term }, _payload, { now, calendar }) => {
    if (!appraisal) return refuse({ code: 'no_appraisal' });
    const later = appraisal.paused && term ? afterAppraisal(term, appraisal.since, now, calendar) : null;
    return happened({ type: 'AppraisalEnded', term: later });
  },
});
