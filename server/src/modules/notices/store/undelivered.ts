import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Template } from '../domain/notice.ts';

export type UndeliveredRow = {
  id: string;
  template: Template;
  channel: string;
  state: 'waiting' | 'dead';
  attempts: number;
  reason: string | null;
  at: Instant;
  nextTry: Instant | null;
};

/** 没有送达的: what failed at least once, the dead ones first. */
export const readUndelivered = (tx: Tx, county: string, limit: number): Promise<UndeliveredRow[]> =>
  tx.query<UndeliveredRow>(
    `select id, template, channel, state, attempts, last_error as reason, created_at as at,
       case when state = 'waiting' then not_before end as "nextTry"
     from notice where county = $1 and (state = 'dead' or (state = 'waiting' and attempts > 0))
     order by state, created_at desc, id limit $2`,
    [county, limit],
  );

/** 重新排队. */
export const requeue = (tx: Tx, county: string, id: string, now: Instant): Promise<number> =>
  tx.execute(
    `update notice set state = 'waiting', attempts = 0, not_before = $3 where county = $1 and id = $2 and state = 'dead'`,
    [county, id, now],
  );
