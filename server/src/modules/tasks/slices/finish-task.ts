import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done } from '../../matters/index.ts';
import type { TaskRefusal } from '../domain/refusals.ts';
import { endTask, lockTask } from '../store/task-rows.ts';
import type { TasksDeps } from './deps.ts';

type Finishing = { readonly id: string; readonly commandId: string; readonly note: string };

/** 办结一项任务, by the unit that has it. */
export const finishTask = (
  deps: TasksDeps,
  signed: Signed,
  { id, commandId, note }: Finishing,
): Promise<Result<Done, TaskRefusal>> =>
  onceOnly(
    deps,
    signed,
    { commandId, asked: { act: 'finish_task', id, note } },
    async (tx): Promise<Result<Done, TaskRefusal>> => {
      const { county, staffId, post } = signed;
      const task = await lockTask(tx, county, id);
      if (!task) return refuse({ code: 'no_such_task' as const });
      if (`${post.orgPath}.`.startsWith(`${task.unit}.`) === false) {
        const places = await deps.places(tx, county);
        return refuse({ code: 'not_my_task' as const, unit: places.unit(task.unit)?.name ?? task.unit });
      }
      if (task.state !== 'open') return refuse({ code: 'task_ended' as const });
      await endTask(tx, { county, id, state: 'done', note, by: staffId, at: deps.now() });
      return ok({ id });
    },
  );
