import { methodVersion } from '@jieyou/contracts';
import type { Method, SimulationView } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { endOfDay, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { countPast, readPast } from '../../matters/index.ts';
import type { Matter, PastPlace } from '../../matters/index.ts';
import { changedClocks, simulate } from '../domain/simulate.ts';
import type { Compared, PastMatter } from '../domain/simulate.ts';
import { methodByVersion } from './method-in-force.ts';
import { momentsOf } from './project-matter.ts';

/** So many at once: a batch leaves the process free for others within a blink. */
export const BATCH = 2_000;

export type Simulating = Compared & {
  readonly county: string;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly after?: PastPlace | undefined;
  readonly limit: number;
  readonly unit: (path: string) => string;
};

export type Batch = Pick<
  SimulationView,
  'changed' | 'total' | 'done' | 'notJudged' | 'incomparable' | 'cells' | 'examples'
> & { readonly last: PastPlace | null };

/** Whose deadline it was: the unit that handled it last, or the centre itself. */
const handlerOf = ({ orders, owner }: Matter): string =>
  orders.findLast(({ role, status }) => role === 'lead' && status !== 'revoked')?.to ?? owner;

async function pastOf(tx: Tx, county: string, matters: readonly Matter[]): Promise<PastMatter[]> {
  const rulings = new Map<string, Method | null>();
  for (const version of new Set(matters.map(({ method }) => method))) {
    rulings.set(version, await methodByVersion(tx, county, version));
  }
  return matters.flatMap((matter): PastMatter[] => {
    const ruling = rulings.get(matter.method);
    if (!ruling) throw new Error(`method ${matter.method} of ${matter.id} was never published`);
    const { id, code, kind, grade, clocks, owner } = matter;
    return [{ id, code, kind, grade, clocks, owner, ruling, moments: momentsOf(matter), handler: handlerOf(matter) }];
  });
}

/** 演算一批: within the rights of the transaction it is given. */
export async function simulateBatch(tx: Tx, asked: Simulating): Promise<Batch> {
  const { county, current, proposed, calendar, now, from, to, after, limit, unit } = asked;
  const changed = changedClocks({ current, proposed });
  const nothing = { total: 0, done: 0, notJudged: 0, incomparable: 0, cells: [], examples: [], last: null };
  if (changed.length === 0) return { changed, ...nothing };
  const period = { from: startOfDay(from), to: endOfDay(to) };
  const total = after ? null : await countPast(tx, county, period);
  const { matters, last } = await readPast(tx, county, period, { after, limit });
  const found = simulate(await pastOf(tx, county, matters), { current, proposed, calendar, now });
  const cells = found.cells.map((cell) => ({ ...cell, unit: cell.unit === null ? null : unit(cell.unit) }));
  return { ...found, changed, total, done: matters.length, cells, examples: [...found.examples], last };
}

export const named = (method: Method): SimulationView['before'] => ({
  method: methodVersion(method),
  label: method.label,
});
