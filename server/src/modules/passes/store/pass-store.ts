import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type PassRow = { readonly id: string; readonly matter_id: string; readonly party_id: string };

/** 出示凭证: the database opens that one matter to this transaction, or takes everything from it. */
export const showPass = (tx: Tx, county: string, hashes: readonly Uint8Array[]): Promise<PassRow | undefined> =>
  tx.maybe<PassRow>('select id, matter_id, party_id from open_pass($1, $2)', [county, [...hashes]]);

export type NewPass = {
  readonly county: string;
  readonly id: string;
  readonly matterId: string;
  readonly partyId: string;
  readonly hash: Uint8Array;
  readonly at: Instant;
  /** Who printed it; null when the public page gave it to whoever lodged the matter. */
  readonly by: string | null;
};

export async function insertPass(tx: Tx, { county, id, matterId, partyId, hash, at, by }: NewPass): Promise<void> {
  await tx.execute(
    `insert into matter_pass (county, id, matter_id, party_id, token_index, issued_at, issued_by)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [county, id, matterId, partyId, hash, at, by],
  );
}

/** 作废这位当事人先前的凭证. */
export const revokePasses = (tx: Tx, county: string, matterId: string, partyId: string, at: Instant): Promise<number> =>
  tx.execute(
    `update matter_pass set revoked_at = $4
     where county = $1 and matter_id = $2 and party_id = $3 and revoked_at is null`,
    [county, matterId, partyId, at],
  );

/** 要打码的姓名 of everybody else in the matter that the pass opened. */
export const namesToCover = async (tx: Tx): Promise<string[]> =>
  (await tx.query<{ name: string }>('select names_to_cover() as name')).map(({ name }) => name);

export type IssuedPass = { readonly id: string; readonly at: Instant; readonly by: string | null };

/** 这件事签发过的凭证, for who may read the matter. */
export const issuedPasses = (tx: Tx, county: string, matterId: string): Promise<IssuedPass[]> =>
  tx.query<IssuedPass>(
    `select id, issued_at as at, issued_by as by from matter_pass
     where county = $1 and matter_id = $2 order by issued_at, id`,
    [county, matterId],
  );
