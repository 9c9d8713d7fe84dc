import { readdirSync, readFileSync } from 'node:fs';
import { dayOf, localDate, plusDays } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import { approveCalendar, proposeCalendar, proposeMethod, publishMethod } from '../modules/methods/index.ts';
import { addOrg, listTree } from '../modules/places/index.ts';
import { addPost, addStaff } from '../modules/staff/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db, Tx } from '../platform/db/index.ts';
import { loadDemoDuties } from './duties.ts';
import { layContacts } from './contacts.ts';
import { idOf } from './ids.ts';
import { demoPassword, demoPeople } from './people.ts';
import type { DemoLogin, DemoPerson } from './people.ts';
import { demoCounty, demoTree } from './tree.ts';

const county = demoCounty.code;
const METHODS = new URL('../../../methods/', import.meta.url);
const RULED_FROM = localDate('2024-01-01');

/** The tree is told to exist since this many days before it was loaded, so that a later start knows that day. */
const DAYS_BEFORE = 1_200;

const staffId = (login: DemoLogin): string => idOf(`staff ${login}`);

/** What cannot be refused here, unless a rule changed under the demo: then the load stops and says so. */
function done<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`the demo county was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** 单位、人员、岗位、日历、工作法, all or nothing. Gives the day of loading, also when they were there already. */
export async function layGround(db: Db, now: Instant): Promise<LocalDate> {
  return db.inScope(systemScope(county), async (tx) => {
    const known = (await listTree(tx, county, dayOf(now)))[0];
    if (known) return plusDays(known.validFrom, DAYS_BEFORE);
    const since = plusDays(dayOf(now), -DAYS_BEFORE);
    for (const org of demoTree) {
      done(await addOrg(tx, { ...org, county, id: idOf(`org ${org.path}`), validFrom: since }));
    }
    for (const person of demoPeople) await addPerson(tx, person, since, now);
    await layContacts(tx, now);
    await approveCalendars(tx, now);
    await publishNeutral(tx, now);
    const keepers = { by: staffId('xianchuangkou'), decidedBy: staffId('xianzhuren') };
    await loadDemoDuties(tx, { county, ...keepers, at: now, from: since });
    return dayOf(now);
  });
}

async function addPerson(tx: Tx, person: DemoPerson, since: LocalDate, at: Instant): Promise<void> {
  const { login, name, posts } = person;
  const id = idOf(`staff ${login}`);
  const account = { county, id, name, login, password: demoPassword, mustChange: false, demo: true, at };
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
    const { file, hash } = done(await proposeCalendar(tx, { county, text, by: staffId('xitong'), at }));
    const { year, version } = file;
    done(await approveCalendar(tx, { county, year, version, hash, by: staffId('xianzhuren'), at }));
  }
}

/** 通用工作法: proposed and published by the same two. */
async function publishNeutral(tx: Tx, at: Instant): Promise<void> {
  const text = fileText('neutral/method.yaml');
  const { method, hash } = done(await proposeMethod(tx, { county, text, by: staffId('xitong'), at }));
  const { id, version } = method;
  const published = { county, id, version, hash, by: staffId('xianzhuren'), at, effectiveFrom: RULED_FROM };
  done(await publishMethod(tx, published));
}
