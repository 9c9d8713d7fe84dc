import { performanceOf } from '@jieyou/contracts';
import { dayOf, endOfDay, plusDays } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { loadMatters } from '../../matters/index.ts';
import type { Matter, MattersDeps } from '../../matters/index.ts';
import { loadMediation } from '../../mediation/index.ts';
import { askOnce, toParty, toStaff, toUnit } from '../../notices/index.ts';
import { owedUntil } from '../store/owed.ts';
import type { Owed } from '../store/owed.ts';

const PAGE = 200;
/** As far ahead as any method may want to be reminded. */
const AHEAD = 30;

type Deps = Pick<MattersDeps, 'db' | 'now' | 'methodByVersion'>;
type Wanted = Parameters<typeof askOnce>[2][number];

/** 要问谁: the committee and the mediators; one asking for all that is due on one day of one mediation. */
function office({ committee, due, kind }: Owed, late: boolean, mediators: readonly string[]): Wanted[] {
  const templates = {
    item: late ? 'duty_late' : 'duty_due_soon',
    call_back: 'call_back_due',
    road: 'road_due',
  } as const;
  const template = templates[kind];
  return [
    toUnit(template, committee, committee, { due }, late),
    ...mediators.map((id) => toStaff(template, id, committee, { due })),
  ];
}

interface Ground {
  tx: Tx;
  now: Instant;
  today: LocalDate;
  matter: Matter;
  before: number;
}

async function askOf(owed: Owed, { tx, now, today, matter, before }: Ground): Promise<number> {
  const late = owed.due < today;
  const soon = owed.kind === 'item' ? plusDays(today, before) : today;
  if (owed.due > soon) return 0;
  const mediation = await loadMediation(tx, matter.county, owed.mediationId);
  if (!mediation) return 0;
  const kind = late ? ('overdue' as const) : ('due_soon' as const);
  const ask = { matter, due: endOfDay(owed.due), kind, at: now };
  const of = `${owed.kind}:${mediation.id}`;
  const told = await askOnce(tx, { ...ask, duty: of }, office(owed, late, mediation.mediators));
  const { debtor, committee, due } = owed;
  // The debtor only who wants it, once for the day, whatever the number of creditors.
  if (debtor === null || !(mediation.agreement?.reminded ?? []).includes(debtor)) return told;
  const party = toParty(late ? 'debtor_late' : 'debtor_due_soon', debtor, committee, { due });
  return told + (await askOnce(tx, { ...ask, duty: `${of}:${debtor}` }, [party]));
}

/**
 * 履行、回访、途径期限的提醒. The clock asks, it never acts: so many days before as the matter's method says, and once
 * more when the day is over; each once, whatever clock runs again.
 */
export async function remindPerformance({ db, now, methodByVersion }: Deps, county: string): Promise<number> {
  const at = now();
  const today = dayOf(at);
  let told = 0;
  let after: Owed | undefined;
  for (;;) {
    const page = await db.inScope(systemScope(county), async (tx) => {
      const rows = await owedUntil(tx, county, plusDays(today, AHEAD), { limit: PAGE, ...(after ? { after } : {}) });
      const ids = [...new Set(rows.map(({ matterId }) => matterId))];
      const matters = new Map((await loadMatters(tx, county, ids)).map((each) => [each.id, each]));
      for (const owed of rows) {
        const matter = matters.get(owed.matterId);
        if (!matter) continue;
        const method = await methodByVersion(tx, county, matter.method);
        const before = performanceOf(method ?? {}).remind_before;
        told += await askOf(owed, { tx, now: at, today, matter, before });
      }
      return rows;
    });
    const last = page.at(-1);
    if (!last || page.length < PAGE) return told;
    after = last;
  }
}
