import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';
import { roundsOf } from '../find.ts';

/** 建议诉讼途径: after the number of failed rounds that the method sets. A person tells, a person answers. */
export const courtRoad = definePackageAct({
  name: 'court_road',
  label: '登记已建议诉讼途径',
  help: '调解不成满规定次数的，告知当事人可以起诉、怎样起诉，并记下答复。是否起诉由当事人决定，本系统不代为办理。',
  basis: '人民调解法第三条第三项、第二十六条；本地工作法的调解次数',
  by: ['window_clerk', 'centre_director', 'mediator'],
  texts: ({ note }) => ({ note }),
  decide: ({ answer }, context) => {
    const after = context.method.mediation_rounds?.court_after;
    if (after === undefined) return refuse({ code: 'no_rounds_rule' });
    const rounds = roundsOf(context);
    if (rounds < after) return refuse({ code: 'rounds_not_full', failed: rounds, after });
    return ok({ run: null, facts: [{ type: 'CourtRoadTold', rounds, answer }] });
  },
});
