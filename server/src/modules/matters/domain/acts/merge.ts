import { mergeClocks, resumeClock } from '../../../../kernel/clock/changes.ts';
import type { Clock } from '../../../../kernel/clock/clock.ts';
import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import type { ActContext } from '../act.ts';
import { clockOf, clocksVoid, everyClock, setClock } from '../clocks.ts';
import type { Fact } from '../facts.ts';
import { covers, openOrders } from '../matter.ts';
import type { Matter } from '../matter.ts';

const open = ['registered', 'accepted', 'dispatched', 'in_handling'] as const;

/** A statutory day that the matter that goes on has not come to yet: it is not lost either. */
const carried = ({ clocks }: Matter, { kind, statutory }: Clock): boolean =>
  statutory && !clocks.some((clock) => clock.kind === kind);

/** The matter that goes on keeps the earliest statutory day of the two. */
function keptClocks(kept: Matter, merged: Matter, { now, calendar }: ActContext): Fact[] {
  return everyClock.flatMap((kind) => {
    const [mine, theirs] = [clockOf(kept, kind), clockOf(merged, kind)];
    if (!theirs) return [];
    if (!mine) return carried(kept, theirs) ? setClock(resumeClock(theirs, now, calendar)) : [];
    const after = mergeClocks(mine, theirs, now, calendar);
    return after === mine ? [] : setClock(after);
  });
}

/** 并案. This matter is a duplicate of the other, which goes on; its own orders are revoked and its clocks end. */
export const merge = defineAct({
  name: 'merge',
  label: '并案',
  help: '确认与另一在办事项重复的，并入该事项；保留两者中最早的法定期限。',
  basis: '信访工作条例 第十九条',
  from: open,
  by: { owner: ['window_clerk', 'centre_director'] },
  otherCode: ({ into }) => into,
  texts: ({ reason }) => ({ reason }),
  decide: (matter, _payload, context) => {
    const { other } = context;
    if (!other) return refuse({ code: 'no_other_matter' });
    if (other.id === matter.id) return refuse({ code: 'same_matter' });
    // The other goes on changed: it must be the actor's own centre's too, not only readable.
    if (!covers(context.actor.scopePath, other.owner)) return refuse({ code: 'other_not_yours' });
    if (!open.some((stage) => stage === other.stage)) return refuse({ code: 'other_closed' });
    // What is kept from the accused must not go on where they may read it (信访工作条例 第三十条).
    if (matter.walled.some((about) => !other.walled.includes(about))) return refuse({ code: 'other_not_walled' });
    return ok({
      facts: [
        ...openOrders(matter).map(({ id }) => ({ type: 'OrderRevoked' as const, id })),
        ...clocksVoid(matter, context, ...everyClock),
        { type: 'Linked', other: other.id, kind: 'duplicate' },
        { type: 'MergedInto', other: other.id },
      ],
      other: [
        { type: 'Absorbed', other: matter.id },
        { type: 'Linked', other: matter.id, kind: 'duplicate' },
        ...keptClocks(other, matter, context),
      ],
    });
  },
});
