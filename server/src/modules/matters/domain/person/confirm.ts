import { windowOf } from '../acts/reopen.ts';
import type { Fact } from '../facts.ts';
import type { Matter } from '../matter.ts';
import { definePersonAct } from './person-act.ts';
import type { PersonContext } from './person-act.ts';
import type { PersonRefusal } from './refusals.ts';

/** 办结之后的意见 reach the matter as long as it may still be reopened; afterwards it is a new one. */
export function reopenOver(matter: Matter, context: PersonContext): PersonRefusal | undefined {
  const window = windowOf(matter, context);
  if (!window || context.now < window.due) return undefined;
  return { code: 'reopen_over', until: window.dueDay ?? window.due };
}

/**
 * 确认结果. Concluded is not resolved: only the person can say that it is. Whoever says it is not has objected, and the
 * centre can neither pass nor archive it without an answer.
 */
export const personConfirm = definePersonAct({
  name: 'person_confirm',
  label: '确认办理结果',
  from: ['concluded', 'verified', 'called_back'],
  ready: reopenOver,
  texts: ({ words }) => ({ words }),
  decide: ({ objection }, { solved }): Fact[] => [
    { type: 'ResultConfirmed', solved: solved === 'yes' },
    ...(solved === 'no' && !objection ? [{ type: 'Objected' as const, about: 'result' as const }] : []),
  ],
});
