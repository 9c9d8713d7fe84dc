import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type Feed = { readonly staffId: string; readonly postId: string };

export const feedMadeAt = (tx: Tx, county: string, staffId: string, postId: string): Promise<Instant | undefined> =>
  tx
    .maybe<{ at: Instant }>(
      `select made_at as at from calendar_feed
       where county = $1 and staff_id = $2 and post_id = $3 and revoked_at is null`,
      [county, staffId, postId],
    )
    .then((row) => row?.at);

/** 停用本岗位的订阅. */
export const revokeFeeds = (
  tx: Tx,
  { county, staffId, postId, at }: Feed & { county: string; at: Instant },
): Promise<number> =>
  tx.execute(
    `update calendar_feed set revoked_at = $4
     where county = $1 and staff_id = $2 and post_id = $3 and revoked_at is null`,
    [county, staffId, postId, at],
  );

export const insertFeed = (
  tx: Tx,
  { county, staffId, postId, at, hash }: Feed & { county: string; at: Instant; hash: Buffer },
): Promise<void> =>
  tx.write(
    'insert into calendar_feed (token_hash, county, staff_id, post_id, made_at) values ($1, $2, $3, $4, $5)',
    [hash, county, staffId, postId, at],
    1,
  );

export const findFeed = (tx: Tx, county: string, hash: Buffer): Promise<Feed | undefined> =>
  tx.maybe<Feed>(
    `select staff_id as "staffId", post_id as "postId" from calendar_feed
     where county = $1 and token_hash = $2 and revoked_at is null`,
    [county, hash],
  );
