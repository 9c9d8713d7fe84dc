import { minutesWays, sittingKinds, sittingModes, sittingResults } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { SittingFact, SittingFactType } from './facts.ts';
import { timeOf } from './free.ts';

type Say = { [Type in SittingFactType]: (fact: Extract<SittingFact, { type: Type }>) => string };

/** For everybody who may read the matter: that and when; never what was said. */
const says: Say = {
  Booked: ({ kind, mode, number, start }) =>
    `约定第 ${number} 次${sittingKinds[kind]}（${sittingModes[mode]}）：${dayOf(start)} ${timeOf(start)}`,
  Moved: ({ start }) => `改期到 ${dayOf(start)} ${timeOf(start)}`,
  Cancelled: () => '取消一次会',
  RecordingAnswered: ({ agreed }) => (agreed ? '一方同意录音录像' : '一方不同意录音录像'),
  PrivatelyNoted: () => '与一方单独谈话',
  MinutesWritten: ({ result }) => (result ? `写调解记录：${sittingResults[result]}` : '写记录'),
  MinutesRead: ({ way }) => `一方核对笔录：${minutesWays[way]}`,
  Adjourned: () => '改日再开',
};

/** 会上发生的事, in words. */
export function saySittingFact(fact: SittingFact): string {
  const say = says[fact.type] as (fact: SittingFact) => string;
  return say(fact);
}
