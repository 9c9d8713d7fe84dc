import { taskSources } from '@jieyou/contracts';
import { waitingDuties } from './modules/cadences/index.ts';
import { waitingMatters } from './modules/matters/index.ts';
import type { MattersDeps } from './modules/matters/index.ts';
import { servingAs } from './modules/staff/index.ts';
import type { TasksDeps, Todo, TodosOf } from './modules/tasks/index.ts';

const ofMatters =
  (deps: MattersDeps): TodosOf =>
  async (signed) =>
    (await waitingMatters(deps, signed)).map(({ step, line }): Todo => ({
      ...{ key: `matter-${line.id}`, source: taskSources.matter, what: step, title: line.title, code: line.code },
      ...{ due: line.dueDay, at: null, href: `/matters/${line.id}`, task: null },
    }));

const ofCadences =
  (deps: MattersDeps): TodosOf =>
  async (signed) =>
    (await waitingDuties(deps, signed)).map(({ id, label, kind, on, at }): Todo => ({
      ...{ key: `cadence-${id}`, source: taskSources.cadence, what: label, title: `${label}（${kind}）`, code: null },
      ...{ due: on, at, href: `/cadences?month=${on.slice(0, 7)}`, task: null },
    }));

/** 任务模块的所需: what waits for a post, from each module. */
export const tasksDeps = (matters: MattersDeps): TasksDeps => ({
  ...matters,
  todos: [ofMatters(matters), ofCadences(matters)],
  servingAs,
});
