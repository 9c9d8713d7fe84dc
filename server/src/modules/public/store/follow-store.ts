import type { Stage } from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type Tries = { readonly failed: number; readonly until: Instant | null };

/** 这个编码连错的次数, whether or not anybody has that code. Locked until the transaction ends. */
export async function readTries(tx: Tx, county: string, key: Uint8Array): Promise<Tries> {
  // Two that come at once count one after the other, also the first time.
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 1))', [Buffer.from(key).toString('hex')]);
  const row = await tx.maybe<Tries>('select failed, until from follow_try where county = $1 and key = $2', [
    county,
    key,
  ]);
  return row ?? { failed: 0, until: null };
}

export async function writeTries(tx: Tx, county: string, key: Uint8Array, { failed, until }: Tries): Promise<void> {
  await tx.execute(
    `insert into follow_try (county, key, failed, until) values ($1, $2, $3, coalesce($4, now()))
     on conflict (county, key) do update set failed = excluded.failed, until = excluded.until`,
    [county, key, failed, until],
  );
}

/** What has been quiet for a day is forgotten. */
export const forgetTries = (tx: Tx, county: string, before: Instant): Promise<number> =>
  tx.execute('delete from follow_try where county = $1 and until < $2', [county, before]);

/** 核对尾号的盐. */
export const followSalt = async (tx: Tx, code: string): Promise<string> =>
  (await tx.one<{ salt: string }>('select follow_salt($1) as salt', [code])).salt;

export type StageRow = {
  readonly stage: Stage;
  readonly method: string;
  readonly owner_path: string;
  readonly registered_at: Instant;
  readonly concluded_at: Instant | null;
  readonly clocks: readonly Clock[];
};

/** 进度, where the verifiers answer to one of the applicant's phones. */
export const followStage = (tx: Tx, code: string, verifiers: readonly Uint8Array[]): Promise<StageRow | undefined> =>
  tx.maybe<StageRow>('select * from follow_stage($1, $2)', [code, [...verifiers]]);
