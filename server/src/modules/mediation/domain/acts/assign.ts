import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { unfitMediator } from '../unfit-mediator.ts';

/** 确定调解员: the committee assigns one or several, or the parties choose; of several, one leads. */
export const assign = defineMediationAct({
  name: 'assign',
  label: '确定调解员',
  help: '由调委会指定一名或数名调解员，或由当事人选定；有数名的，确定一名主调解员。先逐项问明有没有应当回避的关系。',
  basis: '人民调解法第十九条',
  from: ['asking', 'mediating'],
  by: ['mediator', 'centre_director', 'window_clerk'],
  staffNamed: ({ mediators }) => mediators,
  decide: (mediation, { mediators, mode, noConflict, conflicts = [], lead }, context) => {
    const chosen = [...new Set(mediators)];
    if (conflicts.length > 0) return refuse({ code: 'conflict_found', grounds: conflicts });
    if (!noConflict) return refuse({ code: 'conflict_undeclared' });
    const unfit = chosen.map((id) => unfitMediator(mediation, id, context)).find((no) => no);
    if (unfit) return refuse(unfit);
    const wanted = Object.values(mediation.choices);
    if (mode === 'parties' && wanted.some((each) => !chosen.includes(each)))
      return refuse({ code: 'chosen_otherwise' });
    if (lead !== undefined && !chosen.includes(lead)) return refuse({ code: 'lead_among_them' });
    const units = Object.fromEntries(
      chosen.flatMap((id) => {
        const serving = context.named?.get(id)?.find(({ role }) => role === 'mediator');
        return serving ? [[id, serving.orgPath]] : [];
      }),
    );
    return happened({ type: 'Assigned', mediators: chosen, mode, lead: lead ?? chosen[0] ?? null, units });
  },
});
