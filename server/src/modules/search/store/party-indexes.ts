import type { Tx } from '../../../platform/db/index.ts';

export interface StaleParty {
  matterId: string;
  id: string;
  name: string;
  phoneSealed: Buffer | null;
  idnoSealed: Buffer | null;
}

/** 盲索引不是现用密钥做的当事人. */
export const readStale = (tx: Tx, county: string, key: Buffer, want: number): Promise<StaleParty[]> =>
  tx.query(
    `select matter_id as "matterId", id, name, phone_sealed as "phoneSealed", idno_sealed as "idnoSealed" from party
     where county = $1 and (index_key is null or index_key < $2 or index_key > $2) limit $3`,
    [county, key, want],
  );

/** Name, phone and id number, each under the present key and the one before. */
export async function writeIndexes(
  tx: Tx,
  { county, matterId, id }: { county: string; matterId: string; id: string },
  key: Buffer,
  indexes: readonly (Buffer | null)[],
): Promise<void> {
  await tx.execute(
    `update party set index_key = $4, name_index = $5, name_index_2 = $6, phone_index = $7, phone_index_2 = $8,
       idno_index = $9, idno_index_2 = $10
     where county = $1 and matter_id = $2 and id = $3`,
    [county, matterId, id, key, ...indexes],
  );
}
