import { clockKinds, matterKinds, stages } from '@jieyou/contracts';
import type { MatterLine, Method } from '@jieyou/contracts';
import { isOverdue, lightOf } from '../../../kernel/clock/lights.ts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { leadOrder } from '../domain/matter.ts';
import type { LineRow } from '../store/lists.ts';

/** What lines are worded with. */
export interface LineWords {
  now: Instant;
  unit: (path: string) => string;
  method: Method;
}

/** The clock that ends first among those still running and judged; a paused one only when nothing else runs. */
function nextClock(clocks: readonly Clock[]): Clock | undefined {
  const by = (status: Clock['status']) =>
    clocks.filter((clock) => clock.status === status && clock.judged).sort((a, b) => a.due.localeCompare(b.due))[0];
  return by('running') ?? by('paused');
}

/** 列表行. The light is the next clock's; the same definition everywhere. */
export function lineOf({ state, title, place }: LineRow, { now, unit, method }: LineWords): MatterLine {
  const clock = nextClock(state.clocks);
  const holder = leadOrder(state)?.to;
  return {
    id: state.id,
    code: state.code,
    title,
    stage: state.stage,
    stageLabel: method.labels.steps[state.stage] ?? stages[state.stage],
    nature: state.nature,
    kind: state.kind,
    kindLabel: matterKinds[state.kind],
    gradeLabel: method.grades.find(({ id }) => id === state.grade)?.label ?? state.grade,
    owner: { path: state.owner, name: unit(state.owner) },
    holder: holder === undefined ? null : { path: holder, name: unit(holder) },
    place,
    registeredAt: state.registeredAt,
    due: clock?.due ?? null,
    dueDay: clock?.dueDay ?? null,
    dueClock: clock ? clockKinds[clock.kind] : null,
    light: clock ? lightOf(clock, now) : 'none',
    overdue: clock ? isOverdue(clock, now) : false,
    imported: state.imported,
  };
}
