import { median, ms, tableOf } from './measure/figures.ts';
import type { IntakeFigures } from './measure/measure-intake.ts';
import type { ReadFigures, Row } from './measure/measure-reads.ts';
import type { Figures } from './run-parts.ts';

const GOAL_MS = 50;

function sayMachine({ machine, loaded, at }: Figures): string {
  const { cpu, cores, memoryGb, system, node, postgres, settings, load } = machine;
  const set = Object.entries(settings)
    .map(([name, value]) => `${name}=${value}`)
    .join('，');
  return [
    `${at.slice(0, 10)}，${cores} 核 ${cpu}，内存 ${memoryGb} GB，${system}，Node ${node}，PostgreSQL ${postgres}`,
    `数据库设置：${set}；开始时本机平均负载 ${load.toFixed(1)}`,
    `事项 ${loaded.matters} 件，装入用 ${loaded.seconds} 秒，截至 ${loaded.anchor}`,
  ].join('\n');
}

const isTogether = ({ what }: Row): boolean => what === '';

function sayReads({ rows, searches }: ReadFigures): string {
  const cells = ({ looker, kind, count, p50, p99, most }: Row): (string | number)[] => [
    ...[looker, kind, count, ms(p50), ms(p99), ms(most)],
    kind !== '检索' && p99 > GOAL_MS ? '未达' : '',
  ];
  const slow = rows
    .filter((row) => !isTogether(row))
    .toSorted((one, other) => other.p99 - one.p99)
    .slice(0, 12);
  return [
    '读（毫秒，逐个地问）',
    tableOf(['范围', '请求', '次数', 'p50', 'p99', '最长', ''], rows.filter(isTogether).map(cells)),
    `检索合计 ${searches.count} 次：p50 ${ms(searches.p50)}，p99 ${ms(searches.p99)}（目标 20、500）`,
    '最慢的十二样',
    tableOf(
      ['范围', '请求', '什么', 'p50', 'p99'],
      slow.map(({ looker, kind, what, p50, p99 }) => [looker, kind, what, ms(p50), ms(p99)]),
    ),
  ].join('\n\n');
}

function sayIntake({ steps, ratios, connections, rowsPerMatter }: IntakeFigures): string {
  const floor = median(steps[0]?.perSecond ?? []);
  const rows = steps.map(({ name, perSecond, p50, p99, cpu }) => [
    ...[name, Math.round(median(perSecond)), (median(perSecond) / floor).toFixed(2), ms(p50), ms(p99)],
    ...[cpu.client.toFixed(2), cpu.web.toFixed(2), cpu.database.toFixed(2)],
  ]);
  return [
    `登记（${connections} 个连接，每件 ${rowsPerMatter.toFixed(1)} 行另加待封存一行；处理器时间为每件毫秒）`,
    tableOf(['做法', '件/秒', '与直写之比', 'p50', 'p99', '客户端', '服务', '数据库'], rows),
    `产品经 HTTP 与直写之比，逐轮：${ratios.map((ratio) => ratio.toFixed(2)).join('、')}；中位 ${median(ratios).toFixed(2)}（目标 0.50）`,
  ].join('\n\n');
}

/** 报告. */
export function say(figures: Figures): string {
  const { startMs, reads, intake, memory } = figures;
  const parts = [sayMachine(figures)];
  if (startMs)
    parts.push(
      `从 node 到第一个答复：${startMs.map((each) => Math.round(each)).join('、')} 毫秒，中位 ${Math.round(median(startMs))}`,
    );
  if (reads) parts.push(sayReads(reads));
  if (intake) parts.push(sayIntake(intake));
  const kept = Object.entries(memory).map(([when, mb]) => `${when} ${mb} MB`);
  parts.push(`服务进程内存：${kept.join('，')}（目标 300 MB）`);
  return parts.join('\n\n');
}
