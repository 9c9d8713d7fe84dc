import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { saidIn } from '../party/facts.ts';

/** 转告一方的想法: what a party said to the mediator alone, with that party's leave. */
export const shareProposal = defineMediationAct({
  name: 'share_proposal',
  label: '转告想法',
  help: '当事人在自己手机上提出的想法只有调解员看得到；经本人同意，转告其他各方。',
  basis: '人民调解法第十五条第四项、第二十二条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator'],
  assigned: true,
  ready: (mediation) =>
    saidIn(mediation).proposals.some(({ shared }) => !shared) ? undefined : { code: 'no_such_proposal' },
  decide: (mediation, { proposal, agreed }) => {
    const found = saidIn(mediation).proposals.find(({ id }) => id === proposal);
    if (!found || !agreed) return refuse({ code: 'no_such_proposal' });
    return found.shared ? refuse({ code: 'shared_before' }) : happened({ type: 'ProposalShared', proposal });
  },
});
