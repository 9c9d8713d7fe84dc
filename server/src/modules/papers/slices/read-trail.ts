import type { Method } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { begin, fold, loadMatter, maskedNumbers, printNumber, readParties } from '../../matters/index.ts';
import type { Fact, Matter, MattersDeps, Signed } from '../../matters/index.ts';
import { readTimeline } from '../../record/index.ts';
import { readNotes, readOrders, readTexts } from '../store/words.ts';
import type { OrderRow } from '../store/words.ts';
import type { Person, Step, Trail } from './trail.ts';

type TimelineEntry = Awaited<ReturnType<typeof readTimeline>>[number];

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const sponsorOf = (fact: Fact): string[] => (fact.type === 'SponsorNamed' ? [fact.staff] : []);
const factsOf = ({ facts }: TimelineEntry): Fact[] => facts['happened'] as unknown as Fact[];

/** 当事人, masked numbers among them only when they will be printed. */
async function peopleOf(deps: MattersDeps, tx: Tx, matter: Matter | undefined, numbers: boolean): Promise<Person[]> {
  if (!matter) return [];
  const rows = await readParties(tx, matter.county, matter.id);
  return Promise.all(
    rows.map(async (row) => ({
      ...{ id: row.id, side: row.side, kind: row.kind, name: row.name, agentFor: row.agent_for },
      phone: numbers ? (await maskedNumbers(deps.crypto, matter.county, row)).phone : null,
    })),
  );
}

/** The version that rules: the matter's own; for one whose part has ended, what its own entries name, or that day's. */
async function methodOf(
  deps: MattersDeps,
  tx: Tx,
  county: string,
  { matter, facts, since }: { matter: Matter | undefined; facts: readonly Fact[]; since: Instant },
): Promise<Method | null> {
  const named = facts.flatMap((fact) => {
    if (fact.type === 'Registered') return fact.method;
    return fact.type === 'ClockSet' ? fact.clock.ruleVersion : [];
  });
  const version = matter?.method ?? named[0];
  const own = version === undefined ? null : await deps.methodByVersion(tx, county, version);
  return own ?? deps.methodInForce(tx, county, dayOf(since));
}

/** 所据的职责清单条目, in the words of the version that was relied on. */
async function citedIn(deps: MattersDeps, tx: Tx, county: string, facts: readonly Fact[]): Promise<Trail['cited']> {
  const sent = facts.flatMap((fact) =>
    fact.type === 'OrderSent' && fact.duty ? [{ id: fact.id, duty: fact.duty }] : [],
  );
  const words = await deps.duties.words(
    tx,
    county,
    sent.map(({ duty }) => duty),
  );
  return new Map(
    sent.flatMap(({ id, duty }): [string, string][] => {
      const said = words.get(`${duty.id}@${duty.version}`);
      return said ? [[id, `职责清单第 ${duty.no} 条「${said.what}」；${said.basis}`]] : [];
    }),
  );
}

/** 逐条折叠: how the matter stood before and after each entry. Whoever sees only their own entries folds nothing. */
function foldSteps(timeline: readonly TimelineEntry[], matter: Matter | undefined): Pick<Step, 'before' | 'after'>[] {
  let now: Matter | null = null;
  return timeline.map((entry) => {
    const [facts, before] = [factsOf(entry), now];
    const [first] = facts;
    const from = now ?? (matter && first?.type === 'Registered' ? begin(matter.county, matter.id, first) : null);
    now = from && fold(from, facts, { at: entry.at, actor: entry.actor });
    return { before, after: now };
  });
}

/** 读办理轨迹 through the asker's own rights. Undefined when there is nothing of it that they may see. */
export async function readTrail(
  deps: MattersDeps,
  tx: Tx,
  signed: Pick<Signed, 'county'>,
  idOrCode: string,
  { numbers = false } = {},
): Promise<Trail | undefined> {
  const { county } = signed;
  const matter = await loadMatter(tx, county, idOrCode);
  const id = matter?.id ?? idOrCode;
  if (!uuid.test(id)) return undefined;
  const [timeline, rows] = [await readTimeline(tx, county, id), await readOrders(tx, county, id)];
  const since = timeline[0]?.at ?? rows[0]?.sentAt;
  if (since === undefined) return undefined;
  const facts = timeline.flatMap(factsOf);
  const method = await methodOf(deps, tx, county, { matter, facts, since });
  if (!method) return undefined;
  const places = await deps.places(tx, county);
  const names = await deps.staffNames(tx, county, [
    ...new Set([...timeline.map(({ actor }) => actor), ...facts.flatMap(sponsorOf)]),
  ]);
  const name = (staff: string): string => names.get(staff) ?? '（人员已注销）';
  const [notes, texts] = [await readNotes(tx, county, id), await readTexts(tx, county, id)];
  const folded = foldSteps(timeline, matter);
  let text: Step['text'] = null;
  const steps = timeline.map((entry, at): Step => {
    const version = entry.texts.find(({ field }) => field === 'text');
    if (version) text = texts.get(version.id) ?? null;
    const said = entry.texts.filter(({ field }) => field !== 'text');
    const { before = null, after = null } = folded[at] ?? {};
    const own = factsOf(entry).flatMap((fact) => (fact.type === 'ClockSet' ? fact.clock : []));
    return {
      ...{ seq: entry.seq, at: entry.at, org: entry.actorOrg, facts: factsOf(entry), text, before, after },
      by: name(entry.actor),
      words: new Map(said.map((mark) => [mark.field, notes.get(mark.id) ?? null])),
      clocks: after?.clocks ?? own,
    };
  });
  const sent = steps.flatMap(({ at, facts: happened }) =>
    happened.flatMap((fact): OrderRow[] => {
      if (fact.type !== 'OrderSent') return [];
      const { id: order, role, from, to } = fact;
      const number = printNumber(fact.number, method, places.shortName(from));
      return [{ id: order, role, from, to, number, sentAt: at, receivedAt: null }];
    }),
  );
  const registered = facts.find((fact) => fact.type === 'Registered');
  return {
    ...{ id, code: matter?.code ?? registered?.code ?? null, matter: matter ?? null, method, steps },
    orders: new Map([...sent, ...rows].map((order) => [order.id, order])),
    people: await peopleOf(deps, tx, matter, numbers),
    cited: await citedIn(deps, tx, county, facts),
    unit: (path) => places.unit(path)?.name ?? path,
    ...{ shortName: places.shortName, name },
  };
}
