import { ok, refuse } from '../../../../kernel/result.ts';
import { dayOf } from '../../../../kernel/local-date.ts';
import { defineAct } from '../act.ts';
import type { Fact } from '../facts.ts';
import { partyFacts } from '../parties.ts';

/** 更正. The earlier text stays as a version; who corrected it and why is on record. */
export const correct = defineAct({
  name: 'correct',
  label: '更正补充',
  help: '更正登记内容或补充当事人；原内容留存备查。',
  basis: '信访工作条例 第十九条（如实记录）',
  from: ['registered', 'accepted', 'dispatched', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, payload, context) => {
    const { title, narrative, nature, kind, place, addParties = [] } = payload;
    const changed = [title, narrative, nature, kind, place].some((each) => each !== undefined);
    if (!changed && addParties.length === 0) return refuse({ code: 'reason_needed', what: '更正的内容' });
    const added = partyFacts(addParties, { nextId: context.nextId, today: dayOf(context.now) });
    if (!added.ok) return added;
    const text = changed ? [{ type: 'Corrected', nature, kind, textVersion: matter.version + 1 } satisfies Fact] : [];
    return ok({ facts: [...text, ...added.value.map(({ fact }) => fact)], parties: added.value });
  },
});
