import type { Register } from '@jieyou/contracts';
import { randomUUID } from 'node:crypto';
import { mattersDeps } from '../../src/house.ts';
import { register } from '../../src/modules/matters/index.ts';
import type { MattersDeps, Signed } from '../../src/modules/matters/index.ts';
import { tellNotices } from '../../src/modules/notices/index.ts';
import { openKeys } from '../../src/platform/crypto/index.ts';
import { openDb } from '../../src/platform/db/index.ts';
import type { Db, Tx } from '../../src/platform/db/index.ts';
import { benchPeople } from '../county/people.ts';
import { benchCounty } from '../county/tree.ts';
import { watching } from './floor.ts';
import type { Sample, Write } from './floor.ts';

const county = benchCounty.code;
const chain = (path: string): string[] => path.split('.').map((_, at, parts) => parts.slice(0, at + 1).join('.'));

/** 窗口人员, as their session would say. */
export const clerks: readonly Signed[] = benchPeople
  .filter(({ role }) => role === 'window_clerk')
  .map(({ staff, post, role, unit, scope }) => ({
    ...{ county, staffId: staff, post: { id: post, role, orgPath: unit, scopePath: scope } },
    scope: { county, scopes: [scope], identity: [`staff:${staff}`, ...chain(unit)] },
  }));

/** 产品的登记, without the server around it. */
export async function depsOver(appUrl: string, keys: string): Promise<MattersDeps> {
  const crypto = await openKeys({ folder: keys, trace: async () => null });
  return mattersDeps({ db: openDb(appUrl), crypto, tell: tellNotices });
}

export const registering = (deps: MattersDeps, payloads: readonly Register[]): (() => Promise<void>)[] => {
  let next = 0;
  return clerks.map((signed) => async () => {
    const payload = payloads[(next += 1) % payloads.length];
    if (!payload) throw new Error('nothing to register');
    const done = await register(deps, signed, { commandId: randomUUID(), payload });
    if (!done.ok) throw new Error(`refused: ${done.refusal.code}`);
  });
};

const undone = new Error('undone');

/** 照着产品记下每一行: each registration is carried out, taken down and rolled back. */
export async function samplesOf(deps: MattersDeps, payloads: readonly Register[]): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [at, payload] of payloads.entries()) {
    const signed = clerks[at % clerks.length];
    if (!signed) throw new Error('no clerk');
    const writes: Write[] = [];
    const commandId = randomUUID();
    let answer: { matterId: string; code: string } | undefined;
    const inScope: Db['inScope'] = (scope, run) =>
      deps.db.inScope(scope, async (tx: Tx) => {
        const result = await run(watching(tx, writes));
        answer = (result as unknown as { value: { matterId: string; code: string } }).value;
        throw undone;
      });
    await register({ ...deps, db: { ...deps.db, inScope } }, signed, { commandId, payload }).catch((error: unknown) => {
      if (error !== undone) throw error;
    });
    if (!answer) throw new Error('a registration gave no answer');
    const parties = writes.filter(({ sql }) => /insert into party/.test(sql)).map(({ params }) => String(params[2]));
    samples.push({ writes, code: answer.code, fresh: [answer.matterId, commandId, ...parties] });
  }
  return samples;
}
