import type { Method, SimulationCell } from '@jieyou/contracts';
import { addUp } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { systemScope } from '../../../platform/db/index.ts';
import type { PastPlace } from '../../matters/index.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';
import { methodInForce } from './method-in-force.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';
import { BATCH, simulateBatch } from './simulate-batch.ts';
import type { Batch } from './simulate-batch.ts';

type Asked = { readonly county: string; readonly proposed: Method; readonly from: LocalDate; readonly to: LocalDate };
export type CountySimulated = Pick<Batch, 'changed' | 'notJudged' | 'incomparable'> & {
  readonly current: Method;
  readonly done: number;
  readonly cells: readonly SimulationCell[];
};

const byAll = ({ clock, kind, unit }: SimulationCell): string => [clock, kind, unit].join(' ');

/** 演算全县, batch by batch to the end; each batch in a transaction of its own. Counts only: no matter is named. */
export async function simulateCounty(
  { db, now, places }: Pick<MethodsRoutesDeps, 'db' | 'now' | 'places'>,
  { county, proposed, from, to }: Asked,
  progress: (done: number, total: number) => void = () => undefined,
): Promise<Result<CountySimulated, { code: 'no_method_in_force' }>> {
  const at = now();
  let [after, total] = [undefined, 0] as [PastPlace | undefined, number];
  let sum: Omit<CountySimulated, 'current'> = { changed: [], notJudged: 0, incomparable: 0, done: 0, cells: [] };
  for (;;) {
    const found = await db.inScope(systemScope(county), async (tx) => {
      const current = await methodInForce(tx, county, dayOf(at));
      if (!current) return null;
      const tree = await places(tx, county);
      const ground = { county, current, proposed, now: at, from, to, calendar: await approvedCalendar(tx, county) };
      const unit = (path: string): string => tree.unit(path)?.name ?? path;
      return { current, batch: await simulateBatch(tx, { ...ground, after, unit, limit: BATCH }) };
    });
    if (!found) return refuse({ code: 'no_method_in_force' });
    const { batch, current } = found;
    total = batch.total ?? total;
    sum = {
      changed: batch.changed,
      notJudged: sum.notJudged + batch.notJudged,
      incomparable: sum.incomparable + batch.incomparable,
      done: sum.done + batch.done,
      cells: [...addUp([...sum.cells, ...batch.cells], byAll).values()],
    };
    progress(sum.done, total);
    if (!batch.last) return ok({ ...sum, current });
    after = batch.last;
  }
}
