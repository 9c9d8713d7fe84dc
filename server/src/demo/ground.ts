import { readdirSync, readFileSync } from 'node:fs';
import { dayOf, localDate, plusDays } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import { approveCalendar, proposeCalendar, proposeMethod, publishMethod } from '../modules/methods/index.ts';
import { addOrg, listTree } from '../modules/places/index.ts';
import { addPost, addStaff, hashPassword } from '../modules/staff/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db, Tx } from '../platform/db/index.ts';
import { layContacts } from './contacts.ts';
import { layPartners } from './partners.ts';
import { loadDemoDuties } from './duties.ts';
import { idOf } from './ids.ts';
import { demoPassword } from './people.ts';
import type { DemoLogin, DemoPerson } from './people.ts';
import type { DemoSize } from './size.ts';
import { staffOf } from './staff.ts';
import { demoCounty, demoTree } from './tree.ts';

const county = demoCounty.code;
const METHODS = new URL('../../../methods/', import.meta.url);
const RULED_FROM = localDate('2024-01-01');

/** The tree is told to exist since this many days before it was loaded, so that a later start knows that day. */
const DAYS_BEFORE = 1_200;

const staffId = (login: string): string => idOf(`staff ${login}`);
const officer: DemoLogin = 'xitong';
const approver: DemoLogin = 'xianzhuren';
const keeper: DemoLogin = 'xianchuangkou';

/** What cannot be refused here, unless a rule changed under the demo: then the load stops and says so. */
function done<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`the demo county was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** 已有的基础: the day of loading and the size, of a load that was begun before. */
async function begunIn(tx: Tx, now: Instant): Promise<Ground | undefined> {
  const tree = await listTree(tx, county, dayOf(now));
  const [root] = tree;
  if (!root) return undefined;
  const size = tree.length > demoTree('small').length ? 'county' : 'small';
  return { today: plusDays(root.validFrom, DAYS_BEFORE), size, begunBefore: true };
}

/** 装入的基础: on which day, how large, and whether an earlier start had begun it. */
export type Ground = { readonly today: LocalDate; readonly size: DemoSize; readonly begunBefore: boolean };

/** 单位、人员、岗位、日历、工作法, all or nothing. What an earlier load had begun is as it was begun. */
export async function layGround(
  db: Db,
  size: DemoSize,
  now: Instant,
  progress: (line: string) => void,
): Promise<Ground> {
  return db.inScope(systemScope(county), async (tx) => {
    const begun = await begunIn(tx, now);
    if (begun) {
      progress(`演示县上次没有装完（${begun.today} 开始的），接着装……`);
      return begun;
    }
    const [tree, people] = [demoTree(size), staffOf(size)];
    progress(`正在装入演示县（虚构）：单位 ${tree.length} 个、人员 ${people.length} 名，日历，工作法，职责清单……`);
    const since = plusDays(dayOf(now), -DAYS_BEFORE);
    for (const org of tree) {
      done(await addOrg(tx, { ...org, county, id: idOf(`org ${org.path}`), validFrom: since }));
    }
    const passwordHash = await hashPassword(demoPassword);
    for (const person of people) await addPerson(tx, person, passwordHash, since, now);
    await layContacts(tx, size, now);
    await layPartners(tx, now);
    await approveCalendars(tx, now);
    await publishNeutral(tx, now);
    const keepers = { by: staffId(keeper), decidedBy: staffId(approver) };
    await loadDemoDuties(tx, { county, ...keepers, at: now, from: since });
    return { today: dayOf(now), size, begunBefore: false };
  });
}

async function addPerson(
  tx: Tx,
  person: DemoPerson,
  passwordHash: string,
  since: LocalDate,
  at: Instant,
): Promise<void> {
  const { login, name, posts } = person;
  const id = idOf(`staff ${login}`);
  const account = { county, id, name, login, password: demoPassword, passwordHash, mustChange: false, demo: true, at };
  done(await addStaff(tx, account));
  for (const [number, { unit, role, title, scope, ended }] of posts.entries()) {
    const term = { validFrom: since, validTo: ended ? plusDays(dayOf(at), -30) : null };
    const post = { county, id: idOf(`post ${login} ${number}`), staffId: id, orgPath: unit, role, title, at, ...term };
    done(await addPost(tx, { ...post, scopePath: scope }));
  }
}

const fileText = (path: string): string => readFileSync(new URL(path, METHODS), 'utf8');

/** 工作日历: proposed by the system officer, approved by the county's director. */
async function approveCalendars(tx: Tx, at: Instant): Promise<void> {
  for (const name of readdirSync(new URL('calendars/', METHODS)).toSorted()) {
    const text = fileText(`calendars/${name}`);
    const { file, hash } = done(await proposeCalendar(tx, { county, text, by: staffId(officer), at }));
    const { year, version } = file;
    done(await approveCalendar(tx, { county, year, version, hash, by: staffId(approver), at }));
  }
}

/** 通用工作法: proposed and published by the same two. */
async function publishNeutral(tx: Tx, at: Instant): Promise<void> {
  const text = fileText('neutral/method.yaml');
  const { method, hash } = done(await proposeMethod(tx, { county, text, by: staffId(officer), at }));
  const { id, version } = method;
  const published = { county, id, version, hash, by: staffId(approver), at, effectiveFrom: RULED_FROM };
  done(await publishMethod(tx, published));
}
