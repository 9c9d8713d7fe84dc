import type { TaskSourceName } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 任务的来处. */
export type TaskFrom = Extract<TaskSourceName, 'meeting' | 'information' | 'risk'>;

export type TaskRow = {
  id: string;
  source: TaskFrom;
  sourceId: string;
  unit: string;
  words: string;
  dueOn: LocalDate;
  state: 'open' | 'done' | 'withdrawn';
  note: string | null;
  setAt: Instant;
  endedAt: Instant | null;
};

const COLUMNS = `id, source, source_id as "sourceId", unit_path as unit, words, due_on as "dueOn", state, note,
  set_at as "setAt", ended_at as "endedAt"`;

export type NewTask = {
  readonly county: string;
  readonly id: string;
  readonly source: TaskFrom;
  readonly sourceId: string;
  readonly unit: string;
  readonly from: string;
  readonly words: string;
  readonly dueOn: LocalDate;
  readonly by: string;
  readonly at: Instant;
};

/** 给一个单位一项任务, in the transaction of what gave it. */
export const addTask = (tx: Tx, task: NewTask): Promise<void> =>
  tx.write(
    `insert into task (county, id, source, source_id, unit_path, from_path, words, due_on, set_by, set_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      ...[task.county, task.id, task.source, task.sourceId, task.unit, task.from, task.words],
      ...[task.dueOn, task.by, task.at],
    ],
    1,
  );

/** 本单位没有办结的, nearest first; a grid works for its village too. */
export const openTasks = (tx: Tx, county: string, orgPath: string, limit: number): Promise<TaskRow[]> =>
  tx.query<TaskRow>(
    `select ${COLUMNS} from task
     where county = $1 and unit_path = any (path_chain($2)) and state = 'open' order by due_on, id limit $3`,
    [county, orgPath, limit],
  );

/** 这几项任务. */
export const tasksById = (tx: Tx, county: string, ids: readonly string[]): Promise<TaskRow[]> =>
  tx.query<TaskRow>(`select ${COLUMNS} from task where county = $1 and id = any ($2::uuid[]) order by due_on, id`, [
    county,
    [...ids],
  ]);

/** 某几处给出的任务, in the order in which they were given. */
export const tasksFrom = (tx: Tx, county: string, source: TaskFrom, ids: readonly string[]): Promise<TaskRow[]> =>
  tx.query<TaskRow>(
    `select ${COLUMNS} from task where county = $1 and source = $2 and source_id = any ($3::uuid[])
     order by set_at, id`,
    [county, source, [...ids]],
  );

export const lockTask = (tx: Tx, county: string, id: string): Promise<TaskRow | undefined> =>
  tx.maybe<TaskRow>(`select ${COLUMNS} from task where county = $1 and id = $2 for update`, [county, id]);

export type Ending = { county: string; id: string; state: 'done'; note: string; by: string; at: Instant };

export const endTask = (tx: Tx, { county, id, state, note, by, at }: Ending): Promise<void> =>
  tx.write(
    'update task set state = $3, note = $4, ended_by = $5, ended_at = $6 where county = $1 and id = $2',
    [county, id, state, note, by, at],
    1,
  );
