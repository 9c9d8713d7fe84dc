import { failedResults } from '@jieyou/contracts';
import { refuse } from '../../../../kernel/result.ts';
import type { LocalDate } from '../../../../kernel/local-date.ts';
import { badDay, defineReferralAct, happened } from '../act.ts';

/** 结果反馈: whoever sent it has the result, and the papers where it failed; that ends it. */
export const feedBack = defineReferralAct({
  name: 'feed_back',
  label: '确认结果已反馈',
  help: '结果已经送到移送方；没有办成的，材料已经全部交回。',
  basis: '人民法院特邀调解规定 第二十六条；国办发〔2020〕53号「反馈」',
  side: 'ours',
  from: ['answered'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  texts: ({ way }) => ({ way }),
  decide: (referral, { on, papersBack }, context) => {
    const { result } = referral;
    const failed = result !== null && failedResults.includes(result.kind);
    if (failed && papersBack !== true) return refuse({ code: 'papers_back' });
    const bad = badDay(on, context, result?.on ?? null);
    return bad ?? happened({ type: 'FedBack', on: on as LocalDate, papersBack: papersBack === true });
  },
});
