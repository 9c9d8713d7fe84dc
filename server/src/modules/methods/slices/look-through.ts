import { methodVersion } from '@jieyou/contracts';
import type { LinesUnderMethodView, LookThroughView, Method, MethodChoice } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { lineOf, loadMatter, loadMatters } from '../../matters/index.ts';
import type { Matter, MattersDeps, Signed } from '../../matters/index.ts';
import { check } from '../domain/check-method.ts';
import { summaryOf } from '../domain/summary.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';
import { listMethods } from '../store/list-versions.ts';
import { loadVersion } from '../store/load-version.ts';
import type { MethodRow } from '../store/method-store.ts';
import { readPublished } from '../store/read-published.ts';
import { shippedMethods } from '../store/shipped-methods.ts';
import { methodByVersion } from './method-in-force.ts';
import { matterUnder, viewUnder } from './project-matter.ts';
import type { Looking } from './project-matter.ts';

type LookDeps = Pick<MattersDeps, 'db' | 'now' | 'places'>;

/** What was published has been checked; of proposals only those that read. */
function readable(row: MethodRow, calendar: WorkCalendar): Method | null {
  if (row.status === 'published') return readPublished(row);
  const checked = check(row.text, calendar);
  return checked.ok ? checked.method : null;
}

/** 一份可看的工作法: a shipped file by its id, a version of the county by id and version, a proposal too if it reads. */
async function methodNamed(tx: Tx, county: string, name: string): Promise<Method | undefined> {
  const [id = '', version] = name.split('@');
  if (version === undefined) return shippedMethods().find(({ method }) => method.id === id)?.method;
  const row = await loadVersion(tx, county, id, Number(version));
  return row ? (readable(row, await approvedCalendar(tx, county)) ?? undefined) : undefined;
}

const cardOf = (method: Method): Pick<MethodChoice, 'label' | 'basis' | 'summary'> => ({
  ...{ label: method.label, basis: method.basis, summary: summaryOf(method) },
});

/** 可以拿来看的工作法, the shipped ones first; of the county's own those that say something else. */
export async function choicesOf(deps: LookDeps, { county, scope }: Signed): Promise<MethodChoice[]> {
  return deps.db.inScope(scope, async (tx) => {
    const shipped = shippedMethods();
    const calendar = await approvedCalendar(tx, county);
    const own = (await listMethods(tx, county)).filter(({ text }) => !shipped.some((each) => each.text === text));
    return [
      ...shipped.map(({ method }) => ({ ...cardOf(method), method: method.id, origin: 'shipped' as const })),
      ...own.flatMap((row): MethodChoice[] => {
        const method = readable(row, calendar);
        return method ? [{ ...cardOf(method), method: methodVersion(method), origin: row.status }] : [];
      }),
    ];
  });
}

/** 适用的工作法 of a matter: the version under which it came. */
async function rulingOf(tx: Tx, { county, id, method }: Matter): Promise<Method> {
  const ruling = await methodByVersion(tx, county, method);
  if (!ruling) throw new Error(`method ${method} of ${id} was never published`);
  return ruling;
}

/** 换个工作法看一件事项: through the asker's own rights; undefined when there is no such matter or no such method. */
export async function lookThrough(
  deps: LookDeps,
  { county, scope }: Signed,
  { matter: idOrCode, method: name }: { matter: string; method: string },
): Promise<LookThroughView | 'no_such_matter' | 'no_such_version'> {
  return deps.db.inScope(scope, async (tx) => {
    const matter = await loadMatter(tx, county, idOrCode);
    if (!matter) return 'no_such_matter';
    const method = await methodNamed(tx, county, name);
    if (!method) return 'no_such_version';
    const [calendar, places] = [await approvedCalendar(tx, county), await deps.places(tx, county)];
    const ruling = await rulingOf(tx, matter);
    const looking: Looking = { ruling, calendar, now: deps.now(), shortName: places.shortName };
    return { ruling: viewUnder(matter, ruling, looking), other: viewUnder(matter, method, looking) };
  });
}

/** 换个工作法看清单: the steps, grades and nearest days of these matters, of those among them that the asker may read. */
export async function lookThroughLines(
  deps: LookDeps,
  { county, scope }: Signed,
  { ids, method: name }: { ids: readonly string[]; method: string },
): Promise<LinesUnderMethodView | 'no_such_version'> {
  return deps.db.inScope(scope, async (tx) => {
    const method = await methodNamed(tx, county, name);
    if (!method) return 'no_such_version';
    const calendar = await approvedCalendar(tx, county);
    const [now, lines] = [deps.now(), []] as [ReturnType<LookDeps['now']>, LinesUnderMethodView['lines']];
    for (const matter of await loadMatters(tx, county, ids)) {
      const ruling = await rulingOf(tx, matter);
      const state = matterUnder(matter, method, { ruling, calendar, now, shortName: String });
      const line = lineOf({ state, title: '', place: '' }, { now, unit: String, method });
      const { id, stageLabel, gradeLabel, dueDay, due, dueClock, light, overdue } = line;
      lines.push({ id, stageLabel, gradeLabel, dueDay, due, dueClock, light, overdue });
    }
    return { method: methodVersion(method), label: method.label, lines };
  });
}
