import type { ActsChecked } from '../test/faults/acts.ts';

/** 一种强杀的各轮合计. */
export type Tally = {
  readonly name: string;
  rounds: number;
  acknowledged: number;
  unanswered: number;
  recordedUnanswered: number;
  lost: number;
  doubled: number;
  /** Half recorded, answered otherwise, refused, unexplained. */
  other: number;
  verified: number;
  unlike: number;
  readonly readyMs: number[];
};

export const newTally = (name: string): Tally => ({
  ...{ name, rounds: 0, acknowledged: 0, unanswered: 0, recordedUnanswered: 0, lost: 0, doubled: 0, other: 0 },
  ...{ verified: 0, unlike: 0, readyMs: [] },
});

/** 记一轮. */
export function addRound(tally: Tally, checked: ActsChecked, readyMs: number): void {
  tally.rounds += 1;
  tally.acknowledged += checked.acknowledged;
  tally.unanswered += checked.unanswered;
  tally.recordedUnanswered += checked.recordedUnanswered;
  tally.lost += checked.lost.length;
  tally.doubled += checked.doubled.length;
  tally.other += [checked.halved, checked.answeredOtherwise, checked.refused].flat().length;
  tally.other += Math.abs(checked.unexplained);
  tally.readyMs.push(readyMs);
}

/** 秒, the middle one and the longest. */
export function secondsOf(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const say = (ms: number | undefined): string => (ms === undefined ? '—' : (ms / 1000).toFixed(1));
  return `${say(sorted[Math.floor(sorted.length / 2)])} / ${say(sorted.at(-1))}`;
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;

/** 表格, in Markdown. */
export const tableOf = (head: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');

const HEAD = [
  '强杀',
  '轮次',
  '已答复的动作',
  '丢失',
  '重复',
  '其他不符',
  '未答复（其中已记下）',
  '核验通过',
  '与留痕不一致的事项',
  '恢复秒数（中位 / 最长）',
];

export const actsTable = (tallies: readonly Tally[]): string =>
  tableOf(
    HEAD,
    tallies.map((each) => [
      ...[each.name, each.rounds, each.acknowledged, each.lost, each.doubled, each.other],
      ...[`${each.unanswered}（${each.recordedUnanswered}）`, `${each.verified} / ${each.rounds}`, each.unlike],
      secondsOf(each.readyMs),
    ]),
  );

export const isClean = ({ lost, doubled, other, unlike, verified, rounds }: Tally): boolean =>
  lost + doubled + other + unlike === 0 && verified === rounds;
