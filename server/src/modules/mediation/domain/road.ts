import type { BreachRoad, RoadMove, Term } from '@jieyou/contracts';
import { roadEnds } from '@jieyou/contracts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dueOf } from '../../../kernel/clock/due.ts';
import { dayOf, startOfDay } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 权利人选定的一条途径, for one or several items, and how far it has come. */
export interface Road {
  id: string;
  road: BreachRoad;
  items: string[];
  on: LocalDate;
  moves: { move: RoadMove; on: LocalDate; until: LocalDate | null }[];
}

type Moves = Readonly<Partial<Record<RoadMove | 'chosen', readonly RoadMove[]>>>;

const ended: readonly RoadMove[] = ['settled', 'given_up'];
const talked: Moves = { chosen: [] };
const ordered: Moves = {
  chosen: ['applied'],
  applied: ['accepted', 'not_accepted'],
  accepted: ['issued', 'not_accepted'],
  issued: ['served', 'undeliverable'],
  served: ['objected', 'effective'],
  effective: [],
};
const sued: Moves = {
  chosen: ['applied'],
  applied: ['accepted', 'not_accepted'],
  accepted: ['issued'],
  issued: ['effective'],
  effective: [],
};

/** 各途径的各步. The court and the notary decide; here it is only written down. */
const movesOf: Readonly<Record<BreachRoad, Moves>> = {
  urge: talked,
  mediate_again: talked,
  payment_order: ordered,
  wage_payment_order: ordered,
  lawsuit: sued,
  enforcement: { chosen: ['applied'], applied: ['accepted', 'not_accepted'], accepted: [] },
  notary: { chosen: ['applied'], applied: ['issued', 'not_accepted'], issued: [] },
};

/** 接着可以登记的各步; none when it is over. */
export function nextMoves({ road, moves }: Road): RoadMove[] {
  const last = moves.at(-1)?.move;
  if (last !== undefined && roadEnds.includes(last)) return [];
  return [...(movesOf[road][last ?? 'chosen'] ?? []), ...ended];
}

export const roadOver = (road: Road): boolean => nextMoves(road).length === 0;

/** 一步之后的时钟: what has to happen, by whom, within what, on what authority. */
export interface RoadClock {
  what: string;
  within: Term;
  basis: string;
}

const days = (amount: number): Term => ({ amount, unit: 'calendar_days' });
const enforce: RoadClock = {
  what: '权利人申请执行',
  within: { amount: 2, unit: 'years' },
  basis: '民事诉讼法第二百五十条',
};
const order: Readonly<Partial<Record<RoadMove, RoadClock>>> = {
  applied: { what: '法院通知是否受理', within: days(5), basis: '民事诉讼法第二百二十六条' },
  accepted: { what: '法院发出支付令', within: days(15), basis: '民事诉讼法第二百二十七条' },
  issued: {
    what: '送达债务人，逾期不能送达的程序终结',
    within: days(30),
    basis: '最高人民法院关于适用民事诉讼法的解释',
  },
  served: { what: '债务人清偿或者提出书面异议', within: days(15), basis: '民事诉讼法第二百二十七条' },
  effective: enforce,
};
const clocks: Readonly<Partial<Record<BreachRoad, Readonly<Partial<Record<RoadMove, RoadClock>>>>>> = {
  payment_order: order,
  wage_payment_order: order,
  lawsuit: {
    applied: { what: '法院决定是否立案', within: days(7), basis: '民事诉讼法第一百二十六条' },
    effective: enforce,
  },
  notary: {
    applied: { what: '公证机构办理', within: { amount: 15, unit: 'working_days' }, basis: '公证法第三十条' },
    issued: enforce,
  },
};

export const clockAfter = (road: BreachRoad, move: RoadMove): RoadClock | undefined => clocks[road]?.[move];

/** 届满日 of the clock that this step starts. */
export function untilOf(road: BreachRoad, move: RoadMove, on: LocalDate, calendar: WorkCalendar): LocalDate | null {
  const clock = clockAfter(road, move);
  if (!clock) return null;
  const { dueDay, due } = dueOf(startOfDay(on), clock.within, calendar);
  return dueDay ?? dayOf(due);
}
