// 长试: npm run trials -- [--rounds 20]. Kills a real installation again and again, and counts what was lost.
//      npm run trials -- --demo. Loads the demo county of real size twice, once killed half-way.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { newHouse } from '../test/faults/house.ts';
import { beginImport, expectedOf, wronglyImported } from '../test/faults/importing.ts';
import {
  importEnds,
  type Imported,
  killAmidWriters,
  killCommandLineImport,
  openHouse,
  rowsThrough,
  standsWell,
} from '../test/faults/rounds.ts';
import { tryDemoCounty } from './demo-county.ts';
import { clearDisk, fillDisk } from './disk-full.ts';
import { actsTable, addRound, isClean, newTally, secondsOf, type Tally, tableOf } from './figures.ts';

const ROWS = 1500;
const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '20' }, demo: { type: 'boolean', default: false } },
});
const rounds = Math.max(1, Number.parseInt(values.rounds, 10) || 20);

const say = (words: string): void => void process.stdout.write(`${words}\n`);
const note = (words: string): void => void process.stderr.write(`${words}\n`);
const between = (least: number, most: number): number => least + Math.floor(Math.random() * (most - least));

/** 导入的合计: how many, how often they were cut, what went wrong. */
const imports = { ended: 0, rows: 0, kills: 0, wrong: 0, ms: [] as number[] };
const commandLine = { ended: 0, rows: 0, kills: 0, wrong: 0, ms: [] as number[] };

function count(into: typeof imports, { wrong, counts, expected }: Imported, ms: number): void {
  const miscounted = JSON.stringify(counts) === JSON.stringify(expected) ? 0 : 1;
  into.ended += 1;
  into.rows += expected['done'] ?? 0;
  into.wrong += wrong.length + miscounted;
  into.ms.push(ms);
  if (wrong.length + miscounted > 0) note(JSON.stringify({ counts, expected, wrong: wrong.slice(0, 5) }));
}

if (values.demo) {
  const { seconds, resumedSeconds, cutAt, same, verified, figures } = await tryDemoCounty(note);
  const resumed = `在第 ${cutAt} 个动作处强杀后再装 ${resumedSeconds.toFixed(1)} 秒`;
  const like = same ? '两次内容相同' : '两次内容不同';
  say(`${figures}\n\n装入 ${seconds.toFixed(1)} 秒，${resumed}；${like}；核验${verified ? '通过' : '不通过'}`);
  process.exit(same && verified ? 0 : 1);
}

const house = newHouse();
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => void Promise.allSettled([house.clear(), clearDisk()]).finally(() => process.exit(130)));
const tallies: readonly Tally[] = [newTally('服务'), newTally('服务与数据库全部进程')];
try {
  let open = await openHouse(house);
  let cut: { id: string; source: string; rows: number; cutAt: number } | undefined;
  for (let round = 1; round <= rounds; round += 1) {
    // One import after another goes on beneath, each killed as often as it takes.
    if (cut !== undefined && (await rowsThrough(house, cut.source)) === expectedOf(ROWS).done) {
      count(imports, await importEnds(open, cut), 0);
      cut = undefined;
    }
    const source = `第${round}批`;
    cut ??= { id: await beginImport(open.counter, source, ROWS), source, rows: ROWS, cutAt: 0 };
    const tally = tallies[(round - 1) % 2];
    if (tally === undefined) throw new Error('unreachable');
    const what = { after: between(40, 400), delayMs: between(0, 60), databaseToo: round % 2 === 0 };
    const killed = await killAmidWriters(open, what);
    open = killed.open;
    imports.kills += (await rowsThrough(house, cut.source)) < expectedOf(ROWS).done ? 1 : 0;
    const { verified, unlike } = await standsWell(house);
    addRound(tally, killed.checked, open.served.readyMs);
    tally.verified += verified.ok ? 1 : 0;
    tally.unlike += unlike.length;
    note(`第 ${round} 轮 ${tally.name}：已答复 ${killed.checked.acknowledged}，核验${verified.ok ? '通过' : '不通过'}`);
    for (const each of [killed.checked.lost, killed.checked.doubled, killed.checked.halved].flat()) note(each);
    for (const each of [killed.checked.answeredOtherwise, killed.checked.refused, verified.found, unlike].flat())
      note(each);
  }
  if (cut !== undefined) {
    const began = performance.now();
    count(imports, await importEnds(open, cut), performance.now() - began);
  }
  if ((await open.served.stop()) !== 0) throw new Error('the server did not stop well');
  for (let round = 1; round <= Math.ceil(rounds / 5); round += 1) {
    const source = `命令行第${round}批`;
    const began = performance.now();
    const what = { source, rows: ROWS, after: between(50, 1000), databaseToo: round % 2 === 0 };
    const imported = await killCommandLineImport(house, what);
    commandLine.kills += imported.cutAt < ROWS ? 1 : 0;
    count(commandLine, imported, performance.now() - began);
    note(`命令行导入第 ${round} 轮：在第 ${imported.cutAt} 行被强杀，${imported.resumed ? '接着' : '重新'}做完`);
  }
  open = await openHouse(house);
  for (let round = 1; round <= commandLine.ended; round += 1)
    commandLine.wrong += (await wronglyImported(house, `命令行第${round}批`, ROWS)).length;
  const { verified, unlike } = await standsWell(house);
  if (!verified.ok || unlike.length > 0) note(JSON.stringify({ verified, unlike }));
  await open.served.stop();
  say(
    `${new Date().toISOString().slice(0, 10)}，${cpus().length} 核 ${cpus()[0]?.model ?? ''}，内存 ${Math.round(totalmem() / 2 ** 30)} GB，Node ${process.versions.node}`,
  );
  say(`\n${actsTable(tallies)}\n`);
  const importRow = (name: string, { ended, rows, kills, wrong }: typeof imports): (string | number)[] => [
    name,
    ended,
    rows,
    kills,
    wrong,
  ];
  say(
    tableOf(
      ['导入', '个数', '行数', '被强杀次数', '不符的行'],
      [importRow('网上', imports), importRow('命令行', commandLine)],
    ),
  );
  say(
    `\n末次：留痕 ${verified.entries} 条，核验${verified.ok ? '通过' : '不通过'}，与留痕不一致的事项 ${unlike.length} 件；最后一个网上导入在重启后 ${secondsOf(imports.ms.slice(-1))} 秒内自己做完`,
  );
  process.exitCode =
    tallies.every(isClean) && verified.ok && unlike.length + imports.wrong + commandLine.wrong === 0 ? 0 : 1;
} finally {
  await house.clear();
}

const full = await fillDisk();
if (typeof full === 'string') say(full);
else {
  say(
    `\n${actsTable([full.tally])}\n\n写满时服务${full.stayedUp ? '仍在' : '已退出'}；盘满时再启动：退出码 ${full.refusedStart}`,
  );
  if (!isClean(full.tally)) process.exitCode = 1;
}
