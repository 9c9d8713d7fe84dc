import { readdirSync, readFileSync } from 'node:fs';
import { idOf } from '../../src/demo/ids.ts';
import { instant, localDate } from '../../src/kernel/local-date.ts';
import type { Result } from '../../src/kernel/result.ts';
import { approveCalendar, proposeCalendar, proposeMethod, publishMethod } from '../../src/modules/methods/index.ts';
import { addOrg, openCounty } from '../../src/modules/places/index.ts';
import { addPost, addStaff } from '../../src/modules/staff/index.ts';
import { systemScope } from '../../src/platform/db/index.ts';
import type { Db, Tx } from '../../src/platform/db/index.ts';
import { benchPassword, benchPeople, workerByLogin } from './people.ts';
import { benchCounty, benchTree } from './tree.ts';

const METHODS = new URL('../../../methods/', import.meta.url);
const county = benchCounty.code;
const since = localDate('2015-01-01');
const at = instant('2015-01-01T00:00:00Z');
const textOf = (path: string): string => readFileSync(new URL(path, METHODS), 'utf8');

function done<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`the bench county was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

/** 人员与岗位. One password for all: it is hashed once, for the hashing alone would take ten seconds. */
async function layPeople(tx: Tx): Promise<void> {
  const [first, ...others] = benchPeople;
  if (!first) throw new Error('a county has people');
  const account = { county, password: benchPassword, mustChange: false, demo: true, at };
  done(await addStaff(tx, { ...account, id: first.staff, name: first.name, login: first.login }));
  await tx.execute(
    `insert into staff (county, id, name, login, password_hash, must_change, demo, created_at, changed_at)
     select s.county, n.id, n.name, n.login, s.password_hash, false, true, $5, $5
     from staff s, unnest($2::uuid[], $3::text[], $4::text[]) as n (id, name, login)
     where s.county = $6 and s.id = $1`,
    [
      first.staff,
      others.map(({ staff }) => staff),
      others.map(({ name }) => name),
      others.map(({ login }) => login),
      at,
      county,
    ],
  );
  for (const { staff, post, unit, role, scope } of benchPeople)
    done(
      await addPost(tx, {
        county,
        id: post,
        staffId: staff,
        orgPath: unit,
        role,
        scopePath: scope,
        validFrom: since,
        at,
      }),
    );
}

/** 工作日历与通用工作法, in force from before the first matter. */
async function layRules(tx: Tx): Promise<void> {
  const [by, second] = [workerByLogin('xian-1').staff, workerByLogin('xian').staff];
  for (const name of readdirSync(new URL('calendars/', METHODS)).toSorted()) {
    const { file, hash } = done(await proposeCalendar(tx, { county, text: textOf(`calendars/${name}`), by, at }));
    done(await approveCalendar(tx, { county, year: file.year, version: file.version, hash, by: second, at }));
  }
  const { method, hash } = done(await proposeMethod(tx, { county, text: textOf('neutral/method.yaml'), by, at }));
  const published = { county, id: method.id, version: method.version, hash, by: second, at, effectiveFrom: since };
  done(await publishMethod(tx, published));
}

/** 开县: the tree, the people, the rules. */
export async function layGround(db: Db): Promise<void> {
  await db.inScope(systemScope(county), async (tx) => {
    for (const unit of benchTree)
      done(await addOrg(tx, { ...unit, county, id: idOf(`bench ${unit.path}`), validFrom: since }));
    await layPeople(tx);
    await layRules(tx);
    done(await openCounty(tx, { county, name: benchCounty.name, demo: true, at }));
  });
}
