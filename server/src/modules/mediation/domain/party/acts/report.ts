import { refuse } from '../../../../../kernel/result.ts';
import { definePartyAct, did } from '../party-act.ts';

/** 报告做到了没有: a claim of one side; the mediator checks it and writes down what was performed. */
export const partyReport = definePartyAct({
  name: 'party_report',
  label: '说说做到了没有',
  basis: '人民调解法第三十一条第二款',
  from: ['effective'],
  ready: ({ agreement }) => (agreement && agreement.duties.length > 0 ? undefined : { code: 'nothing_promised' }),
  texts: ({ words }) => ({ words }),
  decide: ({ agreement }, { item, state }, { party }) =>
    agreement?.duties.some((duty) => duty.item === item)
      ? did({ type: 'PerformanceReported', party, item, state })
      : refuse({ code: 'item_unknown' }),
});
