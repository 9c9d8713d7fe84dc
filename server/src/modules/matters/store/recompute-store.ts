import { randomUUID } from 'node:crypto';
import type { RecomputeView, Role } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type RecomputeRow = {
  county: string;
  id: string;
  by_staff: string;
  post_id: string;
  role: Role;
  org_path: string;
  scope_path: string;
  total: number | null;
  done: number;
  failed: number;
  last_id: string | null;
};

type By = {
  readonly county: string;
  readonly staffId: string;
  readonly post: { readonly id: string; readonly role: Role; readonly orgPath: string; readonly scopePath: string };
};

/** 要求重算, in the transaction that approves the calendar. */
export async function askRecompute(tx: Tx, { county, staffId, post }: By, at: Instant): Promise<void> {
  await tx.execute(
    `insert into clock_recompute (county, id, by_staff, post_id, role, org_path, scope_path, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [county, randomUUID(), staffId, post.id, post.role, post.orgPath, post.scopePath, at],
  );
}

/** 接手最早的一次: one that nobody works on, or whose worker has gone silent. */
export const claimRecompute = (
  tx: Tx,
  county: string,
  now: Instant,
  before: Instant,
): Promise<RecomputeRow | undefined> =>
  tx.maybe<RecomputeRow>(
    `update clock_recompute set beat_at = $2 where county = $1 and id = (
       select id from clock_recompute
       where county = $1 and ended_at is null and (beat_at is null or beat_at < $3)
       order by created_at, id limit 1 for update skip locked)
     returning *`,
    [county, now, before],
  );

type Progress = {
  readonly county: string;
  readonly id: string;
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly lastId: string | null;
  readonly at: Instant;
  readonly ended: boolean;
  readonly working: boolean;
};

/** 记进度. One that was stopped has no beat, so that it is taken up at once. */
export async function saveRecompute(
  tx: Tx,
  { county, id, total, done, failed, lastId, at, ended, working }: Progress,
): Promise<void> {
  await tx.execute(
    `update clock_recompute set total = $3, done = $4, failed = $5, last_id = $6, beat_at = case when $9 then $7::timestamptz end,
       ended_at = case when $8 then $7::timestamptz end
     where county = $1 and id = $2`,
    [county, id, total, done, failed, lastId, at, ended, working],
  );
}

/** 最近一次. */
export async function latestRecompute(tx: Tx, county: string): Promise<RecomputeView | null> {
  const row = await tx.maybe<RecomputeView>(
    `select total, done, failed, ended_at is not null as ended from clock_recompute
     where county = $1 order by created_at desc, id limit 1`,
    [county],
  );
  return row ?? null;
}
