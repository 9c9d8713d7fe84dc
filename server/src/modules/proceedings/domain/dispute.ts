import type { ClosingInstrument, ProceedingKind, ProceedingPhase, SettlementKind } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 一个程序, as far as its codes and days go; organ and number stand beside, where they can be erased. */
export interface Proceeding {
  id: string;
  kind: ProceedingKind;
  phase: ProceedingPhase;
  startedOn: LocalDate;
  dueDay: LocalDate | null;
  covered: boolean;
  closing: { instrument: ClosingInstrument; on: LocalDate } | null;
}

/** 一件纠纷的各个程序, and the settlement that is to end them together: the fold of its facts. */
export interface Dispute {
  county: string;
  id: string;
  matterId: string;
  stage: 'running' | 'settling' | 'closed';
  items: Proceeding[];
  settlement: { kind: SettlementKind; on: LocalDate } | null;
}

export type DisputeFact =
  | { type: 'Added'; item: Proceeding }
  | { type: 'Moved'; item: string; phase: ProceedingPhase; dueDay: LocalDate | null }
  | { type: 'Settled'; kind: SettlementKind; on: LocalDate; items: string[] }
  | { type: 'Closed'; item: string; instrument: ClosingInstrument; on: LocalDate }
  | { type: 'FellThrough' };

export type DisputeRefusal =
  | { code: 'no_such_dispute' }
  | { code: 'has_dispute' }
  | { code: 'matter_over' }
  | { code: 'not_your_post'; act: string }
  | { code: 'not_of_the_matter'; act: string }
  | { code: 'all_closed'; act: string }
  | { code: 'no_such_item' }
  | { code: 'closed_before' }
  | { code: 'bad_court_number' }
  | { code: 'instrument_not_for'; fit: string }
  | { code: 'not_voluntary' }
  | { code: 'not_settled' }
  | { code: 'settled_before' }
  | { code: 'wrong_day'; today: string };

const words: { [Code in DisputeRefusal['code']]: (no: Extract<DisputeRefusal, { code: Code }>) => string } = {
  no_such_dispute: () => '没有找到这件纠纷的各个程序，或它不在您的职责范围内',
  has_dispute: () => '本件已登记了程序，请在那里继续增加',
  matter_over: () => '事项已经归档或者并案，不能再登记程序',
  not_your_post: ({ act }) => `您的岗位不能${act}；由中心窗口、主任或者承办单位办理`,
  not_of_the_matter: ({ act }) => `${act}由责任中心或者承办单位办理`,
  all_closed: ({ act }) => `各个程序都已了结，不能再${act}`,
  no_such_item: () => '没有这个程序，请刷新后重新选择',
  closed_before: () => '这个程序已经了结，不必重复登记',
  bad_court_number: () => '法院案号的写法如（2026）鄂0102民初123号，请核对',
  instrument_not_for: ({ fit }) => `这个程序的了结文书应为：${fit}，请重新选择`,
  not_voluntary: () => '撤诉、撤回、息诉息访只能出于当事人自愿，不得附加不许起诉、不许信访的条件；不自愿的，程序继续',
  not_settled: () => '还没有登记一并了结的协议；单独了结的程序请直接登记了结文书',
  settled_before: () => '已登记一并了结的协议；没有履行的，请先登记未成，再重新登记',
  wrong_day: ({ today }) => `日期不能晚于今天 ${today}`,
};

/** 说明不准的理由. */
export function sayDisputeRefusal<Code extends DisputeRefusal['code']>(
  refusal: Extract<DisputeRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: DisputeRefusal) => string;
  return say(refusal);
}

const change = (now: Dispute, id: string, to: Partial<Proceeding>): Proceeding[] =>
  now.items.map((item) => (item.id === id ? { ...item, ...to } : item));

function evolve(now: Dispute, fact: DisputeFact): Dispute {
  switch (fact.type) {
    case 'Added':
      return { ...now, items: [...now.items, fact.item] };
    case 'Moved':
      return { ...now, items: change(now, fact.item, { phase: fact.phase, dueDay: fact.dueDay }) };
    case 'Settled': {
      const items = now.items.map((item) => ({ ...item, covered: fact.items.includes(item.id) }));
      return { ...now, stage: 'settling', settlement: { kind: fact.kind, on: fact.on }, items };
    }
    case 'Closed': {
      const items = change(now, fact.item, { closing: { instrument: fact.instrument, on: fact.on } });
      return { ...now, items, stage: items.every(({ closing }) => closing) ? 'closed' : now.stage };
    }
    case 'FellThrough':
      return {
        ...{ ...now, stage: 'running', settlement: null },
        items: now.items.map((item) => ({ ...item, covered: false })),
      };
  }
}

/** 折叠. */
export const fold = (before: Dispute, facts: readonly DisputeFact[]): Dispute => facts.reduce(evolve, before);
