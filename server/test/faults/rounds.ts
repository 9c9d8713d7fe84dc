import { setTimeout as wait } from 'node:timers/promises';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type ActsChecked, checkActs, settled } from './acts.ts';
import { type Counter, openCounter, until } from './counter.ts';
import type { House, Served } from './house.ts';
import { expectedOf, importReaches, madeUpFile, wronglyImported } from './importing.ts';
import { unlikeTheirFold } from './standing.ts';
import { startWriters, writing } from './writers.ts';

/** 开门营业: a server over a house, and everybody signed in. */
export type Open = { readonly house: House; readonly served: Served; readonly counter: Counter };

/** 第一次开门. */
export async function openHouse(house: House): Promise<Open> {
  const served = await house.serve();
  return { house, served, counter: await openCounter(served.url, [...writing, 'xianzhuren']) };
}

/** 重新开门 after a kill; what the killed server had still under way is done when it returns. */
export async function reopen({ house, counter }: Open): Promise<Open> {
  const since = new Date();
  const served = await house.serve();
  await settled(house, since);
  return { house, served, counter: counter.movedTo(served.url) };
}

/** 强杀一次, in the midst of 32 who write, and then, over a new server, every command looked at and sent again. */
export async function killAmidWriters(
  open: Open,
  what: { after: number; delayMs?: number; databaseToo: boolean },
): Promise<{ open: Open; checked: ActsChecked }> {
  const writers = startWriters(open.counter);
  await writers.acknowledged(what.after);
  if (what.delayMs !== undefined) await wait(what.delayMs);
  if (what.databaseToo) open.house.killDatabase();
  await open.served.kill();
  await writers.stop();
  const next = await reopen(open);
  return { open: next, checked: await checkActs(next.house, next.counter, writers.sent) };
}

/** 强杀一个正在办事的数据库进程, as the kernel does when memory runs out: the server stays and goes on by itself. */
export async function killOneWorker({ house, served, counter }: Open, after: number): Promise<ActsChecked> {
  const writers = startWriters(counter);
  await writers.acknowledged(after);
  const sql = `select pid from pg_stat_activity where application_name = 'jieyou' and state = 'active' and pid <> pg_backend_pid() limit 1`;
  const { pid } = await until(async () => (await house.look<{ pid: number }>(sql))[0], 5);
  process.kill(pid, 'SIGKILL');
  await writers.stop();
  await until(async () => ((await fetch(`${served.url}/healthz`)).ok ? true : undefined));
  return checkActs(house, counter, writers.sent);
}

export type Verified = { readonly ok: boolean; readonly entries: number; readonly found: readonly string[] };

/** `verify` on the command line, beside the server or alone. */
async function verifyOf({ jieyou }: House): Promise<Verified> {
  const { code, out, err } = await jieyou('verify', '--json').ended;
  if (out === '') throw new Error(`verify ended with ${code}: ${err}`);
  const { ok, counties } = JSON.parse(out) as {
    ok: boolean;
    counties: { entries: number; findings: { text: string }[] }[];
  };
  return {
    ok: ok && code === 0,
    entries: counties.reduce((sum, { entries }) => sum + entries, 0),
    found: counties.flatMap(({ findings }) => findings.map(({ text }) => text)),
  };
}

export type Imported = {
  /** Rows through when it was killed. */
  readonly cutAt: number;
  readonly counts: Record<string, number>;
  readonly expected: Record<string, number>;
  readonly wrong: readonly string[];
};

/** 导完 an import that was cut off over HTTP: nobody asks for it. */
export async function importEnds(
  { house, counter }: Open,
  cut: { id: string; source: string; rows: number; cutAt: number },
): Promise<Imported> {
  const { total, done, duplicate, problem } = await importReaches(counter, cut.id);
  return {
    ...{ cutAt: cut.cutAt, counts: { total, done, duplicate, problem }, expected: expectedOf(cut.rows) },
    wrong: await wronglyImported(house, cut.source, cut.rows),
  };
}

/** How many rows a source has behind it. */
export const rowsThrough = async ({ look }: House, source: string): Promise<number> =>
  (
    await look<{ n: number }>(`select count(*)::int as n from import_row where source = $1 and status = 'done'`, [
      source,
    ])
  )[0]?.n ?? 0;

/** 命令行导入被强杀，同一命令再来一遍, beside a running server or alone. */
export async function killCommandLineImport(
  house: House,
  what: { source: string; rows: number; after: number; databaseToo: boolean },
): Promise<Imported & { resumed: boolean }> {
  const file = join(house.data, `${what.source}.csv`);
  await writeFile(file, madeUpFile(what.rows));
  const command = ['import', file, '--source', what.source, '--json'] as const;
  const first = house.jieyou(...command);
  let through = 0;
  const reached = new Promise<void>((done) => {
    first.child.stderr?.on('data', (part: string) => {
      through = Math.max(through, ...[...part.matchAll(/已处理 (\d+)\//g)].map(([, n]) => Number(n)));
      if (through >= what.after) done();
    });
  });
  await Promise.race([reached, first.ended]);
  if (what.databaseToo) house.killDatabase();
  first.child.kill('SIGKILL');
  await first.ended;
  const { code, out, err } = await house.jieyou(...command).ended;
  if (out === '') throw new Error(`import ended with ${code}: ${err}`);
  const { total, done, duplicate, problem } = JSON.parse(out) as Record<string, number>;
  const counts = { total: total ?? 0, done: done ?? 0, duplicate: duplicate ?? 0, problem: problem ?? 0 };
  return {
    cutAt: through,
    counts,
    expected: expectedOf(what.rows),
    wrong: [],
    resumed: err.includes('接着上次中断的导入继续'),
  };
}

/** Whatever was killed, the rows and clocks and orders are the fold of the ledger, and the ledger is whole. */
export const standsWell = async (house: House): Promise<{ verified: Verified; unlike: string[] }> => ({
  verified: await verifyOf(house),
  unlike: await unlikeTheirFold(house),
});
