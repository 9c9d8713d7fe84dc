import type { Stage } from '@jieyou/contracts';
import { reopenOver } from './confirm.ts';
import { definePersonAct } from './person-act.ts';

const handling: readonly Stage[] = ['registered', 'accepted', 'dispatched', 'in_handling', 'not_accepted'];

/** 提出异议, to how it is handled or to the result; it stays open until it is answered. */
export const personObject = definePersonAct({
  name: 'person_object',
  label: '提出异议',
  from: [...handling, 'concluded', 'verified', 'called_back', 'archived'],
  ready: (matter, context) => {
    if (matter.objection) return { code: 'objection_waits' };
    return matter.conclusion ? reopenOver(matter, context) : undefined;
  },
  texts: ({ words }) => ({ words }),
  decide: ({ stage }) => [{ type: 'Objected', about: handling.includes(stage) ? 'handling' : 'result' }],
});
