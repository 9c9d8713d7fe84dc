import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Embedded } from '../../src/platform/postgres/index.ts';
import { registrations } from './bodies.ts';
import { clusterCpuSeconds, cpuSeconds } from './cpu.ts';
import { median, quantile } from './figures.ts';
import { openFloor } from './floor.ts';
import type { Served } from './house.ts';
import { depsOver, registering, samplesOf } from './in-process.ts';
import { CONNECTIONS, openCounters } from './intake.ts';
import { roundOf } from './rounds.ts';
import type { Round } from './rounds.ts';
import { openSteps } from './steps.ts';

/** What one matter takes, in milliseconds of processor time, and who spends it. */
export type Cpu = { readonly client: number; readonly web: number; readonly database: number };
export type Step = {
  readonly name: string;
  readonly perSecond: readonly number[];
  readonly p50: number;
  readonly p99: number;
  readonly cpu: Cpu;
};
export type IntakeFigures = {
  readonly connections: number;
  readonly steps: readonly Step[];
  /** Product over HTTP against the floor, round by round. */
  readonly ratios: readonly number[];
  readonly rowsPerMatter: number;
};

type Way = { readonly hands: readonly (() => Promise<void>)[]; readonly close: () => Promise<void> };

type Asked = {
  readonly served: Served;
  readonly database: Embedded;
  readonly data?: string;
  readonly keys: string;
  readonly folder: string;
  readonly seconds: number;
  readonly rounds: number;
};

const postmasterOf = (folder: string): number =>
  Number(readFileSync(join(folder, 'data/pg/postmaster.pid'), 'utf8').split('\n')[0]);

const names = [
  '直写：一句、无策略',
  '逐句写：同一事务、无策略',
  '逐句写：办事角色、有策略',
  '产品的登记，不经 HTTP',
  '产品，经 HTTP',
] as const;

/** 量登记: the floor, the layers above it and the product take turns, so that a slow minute is slow for all. */
export async function measureIntake({
  served,
  database,
  keys,
  folder,
  seconds,
  rounds,
}: Asked): Promise<IntakeFigures> {
  const payloads = registrations(2_000, 7);
  const deps = await depsOver(database.appUrl, keys);
  const samples = await samplesOf(deps, payloads.slice(0, 64));
  const postmaster = postmasterOf(folder);
  const ways: (() => Promise<Way>)[] = [
    () => openFloor(database.superuserUrl, CONNECTIONS, samples),
    () => openSteps(database.superuserUrl, CONNECTIONS, samples),
    () => openSteps(database.appUrl, CONNECTIONS, samples),
    async () => ({ hands: registering(deps, payloads), close: async () => undefined }),
    () => openCounters(served.url),
  ];
  const taken = ways.map((): { rounds: Round[]; cpu: Cpu[] } => ({ rounds: [], cpu: [] }));
  for (let round = -1; round < rounds; round += 1) {
    for (const [at, open] of ways.entries()) {
      const way = await open();
      await roundOf(way.hands, seconds / 8); // connections have read their statements
      const spent = (): number[] => [cpuSeconds(process.pid), cpuSeconds(served.pid), clusterCpuSeconds(postmaster)];
      const before = spent();
      const done = await roundOf(way.hands, seconds);
      const each = spent().map((after, who) => ((after - (before[who] ?? 0)) * 1000) / done.ms.length);
      await way.close();
      if (round < 0) continue; // the first round warms
      taken[at]?.rounds.push(done);
      taken[at]?.cpu.push({ client: each[0] ?? 0, web: each[1] ?? 0, database: each[2] ?? 0 });
    }
  }
  await deps.db.close();
  const figures = taken.map(({ rounds: done, cpu }, at): Step => {
    const ms = done.flatMap((round) => round.ms);
    const of = (who: keyof Cpu): number => median(cpu.map((each) => each[who]));
    return {
      ...{ name: names[at] ?? '', perSecond: done.map(({ perSecond }) => perSecond) },
      ...{ p50: quantile(ms, 0.5), p99: quantile(ms, 0.99) },
      cpu: { client: of('client'), web: of('web'), database: of('database') },
    };
  });
  const [first, last] = [figures[0], figures.at(-1)];
  const ratios = (last?.perSecond ?? []).map((perSecond, at) => perSecond / (first?.perSecond[at] ?? Number.NaN));
  const rows = samples.reduce((sum, { writes }) => sum + writes.length, 0) / samples.length;
  return { connections: CONNECTIONS, steps: figures, ratios, rowsPerMatter: rows };
}
