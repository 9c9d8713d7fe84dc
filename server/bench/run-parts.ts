import { rmSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startEmbedded } from '../src/platform/postgres/index.ts';
import type { Embedded } from '../src/platform/postgres/index.ts';
import { memoryOf, serve } from './measure/house.ts';
import type { Place, Served } from './measure/house.ts';
import { machineOf } from './measure/machine.ts';
import type { Machine } from './measure/machine.ts';
import { measureIntake } from './measure/measure-intake.ts';
import type { IntakeFigures } from './measure/measure-intake.ts';
import { measureReads } from './measure/measure-reads.ts';
import type { ReadFigures } from './measure/measure-reads.ts';
import { sweep } from './measure/sweep.ts';
import type { Options } from './options.ts';
import type { Loaded, Prepared } from './place.ts';

export type Figures = {
  readonly at: string;
  readonly machine: Machine;
  readonly loaded: Loaded;
  /** From `node` to the first answer, each start. */
  readonly startMs?: readonly number[];
  readonly reads?: ReadFigures;
  readonly intake?: IntakeFigures;
  /** MB of the web process: idle, and its highest after each part. */
  readonly memory: Readonly<Record<string, number>>;
};

type Running = { readonly served: Served; readonly database: Embedded };

/** The server, and its embedded database's addresses beside it. */
async function running(place: Place, run: (running: Running) => Promise<void>): Promise<void> {
  const served = await serve(place);
  try {
    await run({ served, database: await startEmbedded(place.data, { join: true }) });
  } finally {
    await served.stop();
  }
}

async function withClient<Value>(url: string, run: (client: pg.Client) => Promise<Value>): Promise<Value> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}

async function startTimes(place: Place, rounds: number): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const served = await serve(place);
    times.push(served.firstAnswerMs);
    await served.stop();
  }
  return times;
}

/** 逐项量: starts, reads, intake; what intake wrote is swept out again at the end. */
export async function runParts(
  options: Options,
  { data, keys, loaded }: Prepared,
  note: (line: string) => void,
): Promise<Figures> {
  const place: Place = { data, keys, port: options.port };
  const { parts } = options;
  const memory: Record<string, number> = {};
  let machine: Machine | undefined;
  let reads: ReadFigures | undefined;
  let intake: IntakeFigures | undefined;
  await running(place, async ({ served, database }) => {
    machine = await withClient(database.superuserUrl, machineOf);
    await withClient(database.superuserUrl, (client) => sweep(client, loaded.anchor));
    memory['空闲'] = memoryOf(served.pid).now;
  });
  rmSync(join(data, 'anchors'), { recursive: true, force: true });
  note('量启动……');
  const startMs = parts.has('start') ? await startTimes(place, options.rounds) : undefined;
  await running(place, async ({ served, database }) => {
    if (parts.has('reads')) {
      note('量读……');
      reads = await measureReads(served.url, options.readRounds);
      memory['读之后的最高'] = memoryOf(served.pid).most;
    }
    if (parts.has('intake')) {
      note('量登记……');
      intake = await measureIntake({ served, database, keys, ...options });
      memory['登记之后的最高'] = memoryOf(served.pid).most;
      await withClient(database.superuserUrl, (client) => sweep(client, loaded.anchor));
    }
  });
  rmSync(join(data, 'anchors'), { recursive: true, force: true });
  if (!machine) throw new Error('the machine was not asked');
  return { at: new Date().toISOString(), machine, loaded, startMs, reads, intake, memory };
}
