import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { instant, localDate } from '../src/kernel/local-date.ts';
import type { Result } from '../src/kernel/result.ts';
import { mattersDeps } from '../src/house.ts';
import { importFiles, registerRows, type ImportDeps, type Importer } from '../src/modules/exchange/index.ts';
import { approveCalendar, proposeCalendar, proposeMethod, publishMethod } from '../src/modules/methods/index.ts';
import { addOrg } from '../src/modules/places/index.ts';
import { lookThroughImport } from '../src/modules/similar/index.ts';
import { addPost, addStaff } from '../src/modules/staff/index.ts';
import { openKeys } from '../src/platform/crypto/index.ts';
import { systemScope, type Db } from '../src/platform/db/index.ts';

const county = '990101';
const day = localDate('2024-01-01');
const at = instant('2024-01-01T00:00:00Z');
const fileOf = (path: string): string => readFileSync(new URL(`../../methods/${path}`, import.meta.url), 'utf8');
const done = <Value>(result: Result<Value, unknown>): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

export type ImportCounty = { deps: ImportDeps; clerk: Importer; nextClerk: Importer };

/** 清溪县 with a county centre and two townships, a clerk in each township, and the neutral method in force. */
export async function importCounty(db: Db): Promise<ImportCounty> {
  const [clerk, nextClerk] = await db.inScope(systemScope(county), async (tx) => {
    await tx.execute(`insert into county_setting (county, name) values ('990101', '清溪县')`);
    const units = [
      ['c990101', 'county', '清溪县', '990101000000'],
      ['c990101.zx', 'centre', '清溪县综治中心', '990101000000'],
      ['c990101.t01', 'township', '城关镇', '990101001000'],
      ['c990101.t01.zx', 'centre', '城关镇综治中心', '990101001000'],
      ['c990101.t02', 'township', '河口镇', '990101002000'],
      ['c990101.t02.zx', 'centre', '河口镇综治中心', '990101002000'],
    ] as const;
    for (const [path, kind, name, areaCode] of units)
      done(await addOrg(tx, { county, path, kind, name, shortName: name, areaCode, validFrom: day }));
    const people: Importer[] = [];
    for (const [name, township] of [
      ['甲', 'c990101.t01'],
      ['乙', 'c990101.t02'],
    ] as const) {
      const login = `clerk-${township.slice(-3)}`;
      const { id: staffId } = done(await addStaff(tx, { county, name, login, password: 'Qingxi-2026-river', at }));
      const post = { role: 'window_clerk', orgPath: `${township}.zx`, scopePath: township } as const;
      const { id } = done(await addPost(tx, { county, staffId, ...post, validFrom: day, at }));
      const identity = [`staff:${staffId}`, 'c990101', township, post.orgPath];
      people.push({ county, staffId, post: { id, ...post }, scope: { county, scopes: [township], identity } });
    }
    const [by = '', second = ''] = people.map(({ staffId }) => staffId);
    for (const year of [2024, 2025, 2026]) {
      const { file, hash } = done(
        await proposeCalendar(tx, { county, text: fileOf(`calendars/${year}.yaml`), by, at }),
      );
      done(await approveCalendar(tx, { county, year, version: file.version, hash, by: second, at }));
    }
    const { method, hash } = done(await proposeMethod(tx, { county, text: fileOf('neutral/method.yaml'), by, at }));
    const { id, version } = method;
    done(await publishMethod(tx, { county, id, version, hash, by: second, at, effectiveFrom: day }));
    return people;
  });
  if (!clerk || !nextClerk) throw new Error('two clerks are there');
  const keys = await mkdtemp(join(tmpdir(), 'jieyou-keys-'));
  const crypto = await openKeys({ folder: keys, trace: () => Promise.resolve(null) });
  const now = () => instant('2026-11-21T02:00:00Z');
  const matters = mattersDeps({ db, crypto, now, tell: () => Promise.resolve() });
  const deps: ImportDeps = {
    db,
    files: importFiles(await mkdtemp(join(tmpdir(), 'jieyou-imports-'))),
    registerMany: registerRows(matters),
    lookThrough: (tx, by, jobId) => lookThroughImport(matters, tx, by, jobId),
    now,
    nextId: randomUUID,
  };
  return { deps, clerk, nextClerk };
}
