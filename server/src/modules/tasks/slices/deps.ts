import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { MattersDeps } from '../../matters/index.ts';
import type { Todo } from '../domain/line.ts';

/** 任务的来处: each module says what waits for this post. */
export type TodosOf = (signed: Signed, today: LocalDate) => Promise<readonly Todo[]>;

/** 任务模块所需. */
export type TasksDeps = Pick<MattersDeps, 'db' | 'crypto' | 'now' | 'places'> & {
  readonly todos: readonly TodosOf[];
  /** 凭岗位编号认人: whoever still serves in that post today. */
  readonly servingAs: (
    tx: Tx,
    feed: { county: string; staffId: string; postId: string },
    on: LocalDate,
  ) => Promise<Signed | undefined>;
};
