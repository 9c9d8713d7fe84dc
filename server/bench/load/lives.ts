import { dayOf, instant, startOfDay } from '../../src/kernel/local-date.ts';
import type { Instant } from '../../src/kernel/local-date.ts';
import type { WorkCalendar } from '../../src/kernel/clock/calendar.ts';
import type { Channel, Method, Nature, Role } from '@jieyou/contracts';
import { actNamed } from '../../src/modules/matters/domain/acts/index.ts';
import { begin, fold } from '../../src/modules/matters/domain/evolve.ts';
import type { Fact } from '../../src/modules/matters/domain/facts.ts';
import { leadOrder } from '../../src/modules/matters/domain/matter.ts';
import type { Matter, PaperNumber } from '../../src/modules/matters/domain/matter.ts';
import type { NamedParty } from '../../src/modules/matters/domain/parties.ts';
import { placeBookOf } from '../../src/modules/matters/domain/place-book.ts';
import { registerMatter } from '../../src/modules/matters/domain/register.ts';
import { inventedName, inventedPhone, noteFor, toldBy } from '../county/phrases.ts';
import { workerAt } from '../county/people.ts';
import type { Worker } from '../county/people.ts';
import { diceOf } from '../county/random.ts';
import type { Dice } from '../county/random.ts';
import { benchCounty, benchDepartments, benchTowns, benchTree, benchVillages } from '../county/tree.ts';
import type { Unit } from '../county/tree.ts';

const DAY = 86_400_000;
const MINUTE = 60_000;
/** How many come from the systems of the years before; the rest went through the loop here. */
const IMPORTED = 0.7;
const IMPORT_YEARS = 7;
const LOOP_DAYS = 1_095;

export type Entry = {
  readonly seq: number;
  readonly act: string;
  readonly by: Worker;
  readonly at: Instant;
  readonly facts: readonly Fact[];
  readonly notes: readonly { readonly field: string; readonly body: string }[];
};

/** 一件事项的一生, up to the anchor. */
export type Life = {
  readonly matter: Matter;
  readonly source: string | null;
  readonly externalNo: string | null;
  readonly place: string;
  readonly recordedAt: Instant;
  readonly text: { readonly title: string; readonly narrative: string };
  readonly parties: readonly NamedParty[];
  readonly entries: readonly Entry[];
};

export type World = {
  readonly method: Method;
  readonly calendar: WorkCalendar;
  /** Now, as the county is loaded: nothing has happened after it. */
  readonly anchor: Instant;
  readonly codeOf: (area12: string, at: Instant) => string;
  readonly paperOf: (series: PaperNumber['series'], at: Instant) => PaperNumber;
};

const book = placeBookOf(benchTree);
const memo = <Value>(of: (path: string) => Value): ((path: string) => Value) => {
  const known = new Map(benchTree.map(({ path }) => [path, of(path)]));
  return (path) => known.get(path) ?? of(path);
};
const places = { ...book, levelOf: memo((path) => book.levelOf(path)), centreOf: memo((path) => book.centreOf(path)) };
const areaOf = new Map(benchTree.map(({ path, areaCode }) => [path, areaCode]));

/** Larger towns bring more: the first of fifteen about three times the last. */
const weighted = benchTowns.flatMap((town, at) => Array.from({ length: 30 - at }, () => town));
const villagesOf = new Map(
  benchTowns.map((town) => [town.path, benchVillages.filter(({ path }) => path.startsWith(`${town.path}.`))]),
);

/** Within working hours, on the day that lies so far before. */
const workMoment = (dice: Dice, ms: number): number =>
  Date.parse(startOfDay(dayOf(instant(ms)))) + (510 + dice.below(510)) * MINUTE;

type Came = { readonly by: Worker; readonly channel: Channel; readonly village: Unit };

/** Who registers: the town's window, the village's grid worker, a mediator, a department, the county's window. */
function cameBy(dice: Dice): Came {
  const town = dice.pick(weighted);
  const village = dice.pick(villagesOf.get(town.path) ?? []);
  const centre = `${town.path}.zx`;
  const lot = dice.roll();
  const window = (unit: string): Worker => workerAt(unit, 'window_clerk', dice.below(2));
  if (lot < 0.58)
    return {
      village,
      by: window(centre),
      channel: dice.pick(['counter', 'counter', 'phone', 'hotline_12345', 'online']),
    };
  if (lot < 0.78) return { village, by: workerAt(village.path, 'grid_worker'), channel: 'grid' };
  if (lot < 0.84) return { village, by: workerAt(`${town.path}.tw`, 'mediator'), channel: 'counter' };
  const department = dice.pick(benchDepartments);
  if (lot < 0.9)
    return { village, by: workerAt(department.path, 'department_handler', dice.below(2)), channel: 'petition' };
  return { village, by: window(`c${benchCounty.code}.zx`), channel: dice.pick(['counter', 'hotline_12345', 'letter']) };
}

const natures: readonly Nature[] = [
  'dispute',
  'dispute',
  'dispute',
  'demand',
  'demand',
  'complaint',
  'consultation',
  'suggestion',
];
const outcomes = ['settled', 'settled', 'settled', 'answered', 'answered', 'partly_settled'] as const;

/** Where an order goes: a department, the town's mediators, the village. */
function heldBy(dice: Dice, village: Unit): { unit: string; role: Role } {
  const lot = dice.roll();
  if (lot < 0.45) return { unit: dice.pick(benchDepartments).path, role: 'department_handler' };
  if (lot < 0.7) return { unit: `${village.path.split('.').slice(0, 2).join('.')}.tw`, role: 'mediator' };
  return { unit: village.path, role: 'grid_worker' };
}

type Step = {
  readonly act: string;
  readonly days: number;
  readonly by: Worker;
  readonly payload: (matter: Matter) => unknown;
};

/** 一步步怎么走: what is done, by whom, how long after the step before. */
function courseOf(dice: Dice, { village }: Came, owner: string, nature: Nature): Step[] {
  const clerk = workerAt(owner, 'window_clerk');
  const director = workerAt(owner, 'centre_director');
  const step = (act: string, days: number, by: Worker, payload: Step['payload'] = () => ({})): Step => ({
    act,
    days,
    by,
    payload,
  });
  const archived = step('archive', 1 + dice.below(9), clerk);
  const refused = dice.roll();
  if (refused < 0.02) return [step('not_accept', dice.roll(), clerk, () => ({ road: 'litigation' })), archived];
  const taken = [
    step('accept', dice.roll() * 1.5, clerk),
    step('grade', 0.01, clerk, () => ({ grade: dice.chance(0.85) ? 'general' : 'serious' })),
  ];
  if (refused < 0.04)
    return [...taken, step('withdraw', 1 + dice.below(5), clerk, () => ({ byApplicant: true })), archived];
  const outcome = dice.pick(outcomes);
  const concluding = () => ({ outcome, informed: true });
  // A few drag on far beyond their term.
  const days = dice.chance(0.03) ? 20 + dice.below(60) : 2 + dice.below(13);
  const checked = [
    step('verify', 0.5 + dice.below(3), director, () => ({ passed: true })),
    step('call_back', 0.5 + dice.below(4), clerk, () => ({
      result: dice.pick(['satisfied', 'satisfied', 'basically_satisfied', 'declined']),
    })),
    archived,
  ];
  if (dice.chance(0.3)) return [...taken, step('conclude', dice.below(6), clerk, concluding), ...checked];
  const { unit, role } = heldBy(dice, village);
  const accused = dice.pick(benchDepartments).path;
  const walled =
    nature === 'accusation' && accused !== unit
      ? [step('set_wall', 0.01, director, () => ({ units: [accused], staff: [] }))]
      : [];
  const holder = workerAt(unit, role);
  const orderOf = (matter: Matter) => ({ orderId: leadOrder(matter)?.id });
  return [
    ...taken,
    ...walled,
    step('dispatch', dice.roll(), clerk, () => ({ lead: unit })),
    step('receive', dice.roll() * 1.5, holder, orderOf),
    step('first_contact', dice.roll(), holder, () => ({ way: 'phone', reached: true })),
    ...(dice.chance(0.6) ? [step('progress', 1 + dice.below(3), holder)] : []),
    step('conclude', days, holder, concluding),
    ...checked,
  ];
}

/** Under which name an act's words are kept; none where it has none. */
const noted: Readonly<Record<string, string>> = {
  ...{ dispatch: 'requirement', conclude: 'result', withdraw: 'reason', not_accept: 'reason', set_wall: 'reason' },
  ...{ archive: '', grade: '' },
};

function partiesOf(dice: Dice, name: string, other: string, address: string) {
  const applicant = { key: 'a', side: 'applicant' as const, kind: 'person' as const, name, address };
  const respondent = { key: 'b', side: 'respondent' as const, kind: 'person' as const, name: other };
  const reached = dice.chance(0.8) ? { ...applicant, phone: inventedPhone(dice) } : applicant;
  return dice.chance(0.45) ? [reached, respondent] : [reached];
}

/** 第 n 件事项的一生. The same number and anchor always give the same life. */
export function lifeOf(number: number, { method, calendar, anchor, codeOf, paperOf }: World): Life {
  const dice = diceOf(number);
  const imported = dice.chance(IMPORTED);
  const came = cameBy(dice);
  const { village } = came;
  const centre = places.centreOf(came.by.unit)?.path ?? '';
  const now = Date.parse(anchor);
  // History lies before the years of the loop; it was brought in by the centre's window over the following months.
  const loopBegan = now - LOOP_DAYS * DAY;
  const startedMs = imported
    ? workMoment(dice, loopBegan - Math.floor(dice.roll() * IMPORT_YEARS * 365) * DAY)
    : Math.min(workMoment(dice, now - Math.floor(dice.roll() * LOOP_DAYS) * DAY), now - (1 + dice.below(180)) * MINUTE);
  const by = imported ? workerAt(centre, 'window_clerk') : came.by;
  const registeredAt = instant(startedMs);
  const recordedAt = imported ? instant(loopBegan + dice.below(120) * DAY + dice.below(36_000_000)) : registeredAt;
  const [name, other] = [inventedName(dice), inventedName(dice)];
  const told = toldBy(dice, village.shortName, name, other);
  const contextAt = (at: Instant, worker: Worker) => ({
    ...{ now: at, method, calendar, places, nextId: dice.uuid },
    actor: { staff: worker.staff, role: worker.role, orgPath: worker.unit, scopePath: worker.scope },
  });
  const id = dice.uuid();
  const nature = dice.chance(0.01) ? 'accusation' : dice.pick(natures);
  const payload = {
    nature,
    kind: told.kind,
    channel: imported ? ('import' as const) : came.channel,
    parties: partiesOf(dice, name, other, village.name),
  };
  const outcome = dice.pick(outcomes);
  const concluded =
    imported && !dice.chance(0.001) ? { outcome, at: instant(startedMs + (3 + dice.below(40)) * DAY) } : undefined;
  const history = imported ? { registeredAt, concluded } : undefined;
  const code = codeOf(areaOf.get(centre) ?? '', recordedAt);
  const decided = registerMatter({ id, code, county: benchCounty.code }, payload, contextAt(recordedAt, by), history);
  if (!decided.ok) throw new Error(`matter ${number} was refused: ${JSON.stringify(decided.refusal)}`);
  const { facts, parties } = decided.value;
  const [registered] = facts;
  if (registered?.type !== 'Registered') throw new Error('a new matter begins with its registration');
  let matter = {
    ...fold(begin(benchCounty.code, id, registered), facts, { at: recordedAt, actor: by.staff }),
    version: 1,
  };
  const reply = concluded ? [{ field: 'result', body: noteFor(dice, 'conclude') }] : [];
  const entries: Entry[] = [{ seq: 1, act: 'register', by, at: recordedAt, facts, notes: reply }];
  let ms = startedMs;
  for (const step of imported ? [] : courseOf(dice, came, centre, nature)) {
    ms += Math.max(20 * MINUTE, Math.floor(step.days * DAY));
    if (ms > now) break;
    const at = instant(ms);
    const done = actNamed(step.act as 'accept').decide(matter, step.payload(matter) as never, contextAt(at, step.by));
    if (!done.ok) throw new Error(`matter ${number}, ${step.act}: ${JSON.stringify(done.refusal)}`);
    const field = noted[step.act] ?? 'note';
    const notes = field === '' ? [] : [{ field, body: noteFor(dice, step.act) }];
    const seq = matter.version + 1;
    const taken = done.value.facts.map((fact) =>
      fact.type === 'OrderSent' ? { ...fact, number: paperOf(fact.number.series, at) } : fact,
    );
    matter = { ...fold(matter, taken, { at, actor: step.by.staff }), version: seq };
    entries.push({ seq, act: step.act, by: step.by, at, facts: taken, notes });
  }
  const old = imported
    ? { source: '旧系统', externalNo: `JX${String(number).padStart(8, '0')}` }
    : { source: null, externalNo: null };
  return { matter, ...old, place: village.name, recordedAt, text: told, parties, entries };
}
