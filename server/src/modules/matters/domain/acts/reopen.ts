import { parseTerm } from '@jieyou/contracts';
import { reviveClock } from '../../../../kernel/clock/clock.ts';
import { dueOf } from '../../../../kernel/clock/due.ts';
import type { Due } from '../../../../kernel/clock/due.ts';
import { defineAct, happened } from '../act.ts';
import type { ActContext } from '../act.ts';
import { clocksFrom, clocksVoid, setClock } from '../clocks.ts';
import type { Matter } from '../matter.ts';

/** 重启期限: the last moment of the method's window, counted from the conclusion. */
export function windowOf(
  { conclusion }: Pick<Matter, 'conclusion'>,
  { method, calendar }: Pick<ActContext, 'method' | 'calendar'>,
): Due | undefined {
  const term = parseTerm(method.reopen.within);
  return conclusion && term ? dueOf(conclusion.at, term, calendar) : undefined;
}

/** 重启办理, inside the window that the method sets. The person was not helped, so the resolve clock runs anew. */
export const reopen = defineAct({
  name: 'reopen',
  label: '重启办理',
  help: '办结后群众不认可或又有反复的，在规定期限内重新办理。',
  basis: '现行工作法「重新办理」',
  from: ['concluded', 'verified', 'called_back', 'archived'],
  by: { owner: ['window_clerk', 'centre_director', 'supervisor'] },
  ready: (matter, context) => {
    const window = windowOf(matter, context);
    if (!window) return { code: 'not_concluded' };
    return context.now < window.due ? undefined : { code: 'reopen_closed', until: window.dueDay ?? window.due };
  },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, _payload, context) => {
    const ended = matter.clocks.filter(({ kind, status }) => kind === 'resolve' && status === 'met');
    return happened(
      { type: 'Reopened' },
      ...ended.map((clock) => setClock({ ...reviveClock(clock, context.now, context.calendar), judged: true })),
      // History that came in without a clock gets its first one now.
      ...(ended.length > 0 ? [] : clocksFrom('accepted', matter, context)),
      ...clocksVoid(matter, context, 'feedback'),
    );
  },
});
