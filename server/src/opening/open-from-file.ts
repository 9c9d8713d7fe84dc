import { randomUUID } from 'node:crypto';
import { dayOf, instant } from '../kernel/local-date.ts';
import type { Instant } from '../kernel/local-date.ts';
import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import { seedDuties } from '../modules/duties/index.ts';
import { addOrg, openCounty, openedCounties } from '../modules/places/index.ts';
import { addPost, addStaff, hasDemoAccounts, logAccount, oneTimePassword } from '../modules/staff/index.ts';
import { cannotStart, isCannotStart } from '../platform/cannot-start.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db, Tx } from '../platform/db/index.ts';
import type { CountyPlan, PlannedPerson } from './check-county.ts';
import { inForceFrom } from './duties-of.ts';
import { proposeShipped } from './propose-shipped.ts';
import { secondPerson } from './second-person.ts';

export type OpeningPerson = {
  readonly login: string;
  readonly name: string;
  readonly post: string;
  readonly password: string;
};
export type CountyOpened = {
  readonly county: string;
  readonly name: string;
  readonly units: number;
  /** How many entries the list of duties has; drafts until the second person has decided. */
  readonly duties: number;
  readonly people: readonly OpeningPerson[];
  /** Who decided on the calendars and the method; null when they wait for a second person. */
  readonly decidedBy: string | null;
};
export type OpeningRefusal = { readonly code: string; readonly words: string };
type Options = { readonly publishBy?: string | undefined; readonly now?: () => Instant };
type Known = { readonly id: string; readonly password: string; readonly person: PlannedPerson };

/** A refusal inside the transaction takes everything back. */
function must<Value>(answer: Result<Value, OpeningRefusal>): Value {
  if (answer.ok) return answer.value;
  throw cannotStart(answer.refusal.code, answer.refusal.words);
}

async function refuseDemo(tx: Tx): Promise<void> {
  const demo = (await openedCounties(tx)).some((each) => each.demo) || (await hasDemoAccounts(tx));
  if (!demo) return;
  const words =
    '这个数据库里装着演示县，真实的县不能与它同库；请换一个数据目录（JIEYOU_DATA）或另建一个数据库（DATABASE_URL）。';
  throw cannotStart('demo_here', words);
}

async function addPerson(tx: Tx, county: string, person: PlannedPerson, at: Instant): Promise<Known> {
  const password = oneTimePassword();
  const { name, login, role, title, unit: orgPath, scope: scopePath } = person;
  const { id } = must(await addStaff(tx, { county, name, login, password, at }));
  const post = { county, staffId: id, orgPath, scopePath, role, title, validFrom: dayOf(at), at };
  must(await addPost(tx, post));
  return { id, password, person };
}

async function write(tx: Tx, plan: CountyPlan, at: Instant, publishBy?: string): Promise<readonly Known[]> {
  const { county, name, units } = plan;
  await refuseDemo(tx);
  must(await openCounty(tx, { county, name, demo: false, at }));
  for (const { path, kind, name: called, shortName, areaCode } of units) {
    must(await addOrg(tx, { county, path, kind, name: called, shortName, areaCode, validFrom: dayOf(at) }));
  }
  const people: Known[] = [];
  for (const person of plan.people) people.push(await addPerson(tx, county, person, at));
  const officer = people.find(({ person }) => person.role === 'system_officer');
  if (!officer) throw new Error('a plan without a system officer was let through');
  const decided = people.find(({ person }) => person.login === publishBy)?.id ?? null;
  await proposeShipped(tx, { county, by: officer.id, decidedBy: decided, at });
  const entries = inForceFrom(plan.duties, dayOf(at));
  const atCounty = people.find(({ person }) => person.login === publishBy && person.unit.split('.').length === 2);
  const list = { county, entries, reason: '开县时按登记表编制', by: officer.id, decidedBy: atCounty?.id ?? null, at };
  await seedDuties(tx, { ...list, batch: randomUUID(), newId: () => randomUUID() });
  const detail = { units: units.length, people: people.length, ...(decided ? { on_word_of: decided } : {}) };
  await logAccount(tx, { county, at, event: 'county_opened', staffId: null, detail });
  return people;
}

/** 开县: the units, the first people, the shipped calendars and method as proposals; all of it or nothing. */
export async function openFromFile(
  db: Db,
  plan: CountyPlan,
  { publishBy, now = () => instant(Date.now()) }: Options = {},
): Promise<Result<CountyOpened, OpeningRefusal>> {
  const second = secondPerson(plan, publishBy);
  if (!second.ok) return second;
  try {
    const known = await db.inScope(systemScope(plan.county), (tx) => write(tx, plan, now(), second.value?.login));
    const people = known.map(({ password, person: { login, name, title } }) => ({
      login,
      name,
      post: title,
      password,
    }));
    const { county, name, units } = plan;
    return ok({
      county,
      name,
      units: units.length,
      duties: plan.duties.length,
      people,
      decidedBy: second.value?.name ?? null,
    });
  } catch (error) {
    if (isCannotStart(error)) return refuse({ code: error.cannotStart, words: error.message });
    throw error;
  }
}
