import { z } from 'zod';
import { clockKinds, codesOf } from './vocabulary.ts';

const count = z.number().int();

/** 演算的一格: of one clock, one kind of matter and one unit, how many would be late under either version. */
export const simulationCell = z.object({
  clock: z.enum(codesOf(clockKinds)),
  kind: z.string().nullable().meta({ description: '纠纷类型；只看合计的岗位为 null' }),
  unit: z.string().nullable().meta({ description: '承办单位；只看合计的岗位为 null' }),
  judged: count.meta({ description: '计入的件数' }),
  lateBefore: count.meta({ description: '照现行的逾期' }),
  lateAfter: count.meta({ description: '照拟改的逾期' }),
  toLate: count.meta({ description: '由按时变为逾期' }),
  toInTime: count.meta({ description: '由逾期变为按时' }),
});
export type SimulationCell = z.infer<typeof simulationCell>;

/** 举例: a matter that the asker may open. */
export const simulationExample = z.object({
  clock: z.enum(codesOf(clockKinds)),
  turn: z.enum(['to_late', 'to_in_time']),
  id: z.string(),
  code: z.string(),
  before: z.string().meta({ description: '照现行的届满日' }),
  after: z.string().meta({ description: '照拟改的届满日' }),
  ended: z.string().nullable().meta({ description: '实际完成的时刻；还没有完成的为 null' }),
});
export type SimulationExample = z.infer<typeof simulationExample>;

/** 期限演算的一批: the pages of one run are added up by whoever asked. */
export const simulationView = z.object({
  before: z.object({ method: z.string(), label: z.string() }),
  after: z.object({ method: z.string(), label: z.string() }),
  from: z.string(),
  to: z.string(),
  scope: z.string().meta({ description: '哪个范围的事项' }),
  totalsOnly: z.boolean().meta({ description: '本岗位看不到事项，只给合计' }),
  changed: z.array(z.enum(codesOf(clockKinds))).meta({ description: '哪几个时钟的期限有变化' }),
  total: count.nullable().meta({ description: '共几件；只在第一批给出' }),
  done: count.meta({ description: '本批几件' }),
  notJudged: count.meta({ description: '时钟不评价的（导入的历史）' }),
  incomparable: count.meta({ description: '等级只在其中一份里有、不能比较的' }),
  cells: z.array(simulationCell),
  examples: z.array(simulationExample),
  next: z.string().nullable().meta({ description: '下一批的游标' }),
});
export type SimulationView = z.infer<typeof simulationView>;

/** 并成一格 for each clock, unit or kind; batches of one run are put together in the same way. */
export function addUp(
  cells: readonly SimulationCell[],
  by: (cell: SimulationCell) => string,
): ReadonlyMap<string, SimulationCell> {
  const sums = new Map<string, SimulationCell>();
  for (const cell of cells) {
    const sum = sums.get(by(cell));
    sums.set(by(cell), sum ? plus(sum, cell) : cell);
  }
  return sums;
}

const plus = (one: SimulationCell, other: SimulationCell): SimulationCell => ({
  ...one,
  judged: one.judged + other.judged,
  lateBefore: one.lateBefore + other.lateBefore,
  lateAfter: one.lateAfter + other.lateAfter,
  toLate: one.toLate + other.toLate,
  toInTime: one.toInTime + other.toInTime,
});
