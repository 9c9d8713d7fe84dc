import type {
  PetitionDecision,
  PetitionEnding,
  PetitionKind,
  PetitionLevel,
  PetitionReceiver,
  PetitionRefusalGround,
  PetitionRoad,
  PetitionStage,
} from '@jieyou/contracts';
import { dueOf } from '../../../kernel/clock/due.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, instant, plusDays, startOfDay } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 信访的法定期限 (信访工作条例), natural days but for the objection. */
export const petitionRules = {
  route: { amount: 15, unit: 'calendar_days', label: '转送、交办', basis: '信访工作条例 第二十二条' },
  inform: { amount: 15, unit: 'calendar_days', label: '告知是否受理', basis: '信访工作条例 第二十三条' },
  object: { amount: 5, unit: 'working_days', label: '提出异议', basis: '信访工作条例 第二十三条' },
  handle: { amount: 60, unit: 'calendar_days', label: '办理', basis: '信访工作条例 第三十四条' },
  review: { amount: 30, unit: 'calendar_days', label: '复查', basis: '信访工作条例 第三十五条' },
  recheck: { amount: 30, unit: 'calendar_days', label: '复核', basis: '信访工作条例 第三十六条（听证时间不计）' },
  ask_review: { amount: 30, unit: 'calendar_days', label: '申请复查', basis: '信访工作条例 第三十五条' },
  ask_recheck: { amount: 30, unit: 'calendar_days', label: '申请复核', basis: '信访工作条例 第三十六条' },
} as const;
export type PetitionRule = keyof typeof petitionRules;

/** 一个期限, before and after rolling; `doneOn` once it is met. */
export interface PetitionClock {
  rule: PetitionRule;
  from: LocalDate;
  dueDay: LocalDate;
  rawDay: LocalDate;
  provisional: boolean;
  doneOn: LocalDate | null;
}

type Pauses = readonly { from: Instant; to: Instant }[];

/** 起算: hearings are taken out, then the last day rolls once. */
export function clockOf(
  rule: PetitionRule,
  from: LocalDate,
  calendar: WorkCalendar,
  pauses: Pauses = [],
): PetitionClock {
  const { amount, unit } = petitionRules[rule];
  const { due, raw, dueDay, rawDay, provisional } = dueOf(startOfDay(from), { amount, unit }, calendar, {
    ...{ pauses, extensions: [] },
  });
  const days = { dueDay: dueDay ?? dayOf(due), rawDay: rawDay ?? dayOf(raw) };
  return { rule, from, ...days, provisional, doneOn: null };
}

/** 听证占用的时间: both days of the hearing are not counted. */
export const hearingPause = (from: LocalDate, until: LocalDate): { from: Instant; to: Instant } => ({
  from: startOfDay(from),
  to: instant(startOfDay(plusDays(until, 1))),
});

export interface Opinion {
  level: PetitionLevel;
  decision: PetitionDecision;
  organ: string;
  /** Null where a higher organ issued it under its own number. */
  number: { year: number; seq: number } | null;
  on: LocalDate;
  servedOn: LocalDate | null;
}

/** 信访程序 of one matter, as the rules see it: the fold of its facts. Ids, codes and days only. */
export interface Petition {
  county: string;
  id: string;
  matterId: string;
  stage: PetitionStage;
  level: PetitionLevel;
  kind: PetitionKind;
  receiver: PetitionReceiver;
  openedAt: Instant;
  receivedOn: LocalDate;
  road: PetitionRoad | null;
  extended: boolean;
  clocks: PetitionClock[];
  opinions: Opinion[];
}

export type PetitionFact =
  | {
      type: 'Opened';
      matter: string;
      kind: PetitionKind;
      receiver: PetitionReceiver;
      on: LocalDate;
      clocks: PetitionClock[];
    }
  | { type: 'Mirrored' }
  | { type: 'Routed'; on: LocalDate; clock: PetitionClock }
  | { type: 'Objected'; on: LocalDate }
  | { type: 'RoadChosen'; road: PetitionRoad }
  | { type: 'Accepted'; on: LocalDate; informedOn: LocalDate; clock: PetitionClock }
  | { type: 'NotAccepted'; ground: PetitionRefusalGround; informedOn: LocalDate }
  | { type: 'Heard'; from: LocalDate; until: LocalDate; clock: PetitionClock }
  | { type: 'Extended'; clock: PetitionClock }
  | { type: 'Opined'; level: PetitionLevel; decision: PetitionDecision; organ: string; own: boolean; on: LocalDate }
  | { type: 'Numbered'; number: { year: number; seq: number } }
  | { type: 'Served'; on: LocalDate; clock: PetitionClock | null }
  | { type: 'NextAsked'; level: PetitionLevel; on: LocalDate; clock: PetitionClock }
  | { type: 'Ended'; why: PetitionEnding };

export const isOver = ({ stage }: Pick<Petition, 'stage'>): boolean =>
  stage === 'final' || stage === 'ended' || stage === 'not_accepted';

/** 正在计算的期限. */
export const running = (now: Petition): PetitionClock[] =>
  isOver(now) ? [] : now.clocks.filter(({ doneOn }) => doneOn === null);

const met = (now: Petition, rules: readonly PetitionRule[], on: LocalDate): PetitionClock[] =>
  now.clocks.map((clock) => (rules.includes(clock.rule) && clock.doneOn === null ? { ...clock, doneOn: on } : clock));

const last = (now: Petition, change: Partial<Opinion>): Opinion[] =>
  now.opinions.map((each, at) => (at === now.opinions.length - 1 ? { ...each, ...change } : each));

const swap = (now: Petition, clock: PetitionClock): PetitionClock[] =>
  now.clocks.map((each) => (each.rule === clock.rule && each.doneOn === null ? clock : each));

/** 开始: nothing becomes a petition. */
export const opened = (
  county: string,
  id: string,
  { matter, kind, receiver, on, clocks }: Extract<PetitionFact, { type: 'Opened' }>,
  at: Instant,
): Petition => ({
  ...{ county, id, matterId: matter, stage: 'received', level: 'handle', kind, receiver, openedAt: at, receivedOn: on },
  ...{ road: null, extended: false, clocks, opinions: [] },
});

function evolve(now: Petition, fact: PetitionFact): Petition {
  switch (fact.type) {
    case 'Opened':
    case 'Mirrored':
      return now;
    case 'Routed':
      return { ...now, stage: 'routed', clocks: [...met(now, ['route'], fact.on), fact.clock] };
    case 'Objected':
      return { ...now, stage: 'received', clocks: met(now, ['object'], fact.on) };
    case 'RoadChosen':
      return { ...now, road: fact.road };
    case 'Accepted':
      return {
        ...{ ...now, stage: 'accepted' },
        clocks: [...met(now, ['route', 'inform', 'object'], fact.informedOn), fact.clock],
      };
    case 'NotAccepted':
      return { ...now, stage: 'not_accepted', clocks: met(now, ['route', 'inform', 'object'], fact.informedOn) };
    case 'Heard':
      return { ...now, clocks: swap(now, fact.clock) };
    case 'Extended':
      return { ...now, extended: true, clocks: swap(now, fact.clock) };
    case 'Opined': {
      const { level, decision, organ, on } = fact;
      const opinion = { level, decision, organ, number: null, on, servedOn: null };
      return { ...now, stage: 'opined', opinions: [...now.opinions, opinion], clocks: met(now, [level], on) };
    }
    case 'Numbered':
      return { ...now, opinions: last(now, { number: fact.number }) };
    case 'Served':
      return {
        ...{ ...now, stage: now.level === 'recheck' ? 'final' : 'served' },
        ...{
          opinions: last(now, { servedOn: fact.on }),
          clocks: fact.clock ? [...now.clocks, fact.clock] : now.clocks,
        },
      };
    case 'NextAsked':
      return {
        ...{ ...now, stage: 'accepted', level: fact.level },
        clocks: [...met(now, ['ask_review', 'ask_recheck'], fact.on), fact.clock],
      };
    case 'Ended':
      return { ...now, stage: 'ended' };
  }
}

/** 折叠: the row is the fold of what the ledger says of this petition and nothing else. */
export const fold = (before: Petition, facts: readonly PetitionFact[]): Petition => facts.reduce(evolve, before);
