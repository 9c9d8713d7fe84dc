import { nobodyScope } from '../../../platform/db/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { showPass } from '../store/pass-store.ts';
import { passHashes } from './issue-pass.ts';

/** 凭证所开: one matter, one party. */
export type Opened = {
  readonly county: string;
  readonly pass: string;
  readonly matterId: string;
  readonly partyId: string;
};

export type PassDeps = { readonly db: Db; readonly crypto: CryptoProvider };

/**
 * 凭证在手办事: begins as nobody, and it is the database that opens the one matter of this pass to the transaction.
 * Undefined when there is no such pass.
 */
export async function underPass<Value>(
  { db, crypto }: PassDeps,
  { county, code }: { county: string; code: string },
  run: (tx: Tx, opened: Opened) => Promise<Value>,
): Promise<Value | undefined> {
  const hashes = await passHashes(crypto, code);
  return db.inScope(nobodyScope, async (tx) => {
    const shown = await showPass(tx, county, hashes);
    if (!shown) return undefined;
    return run(tx, { county, pass: shown.id, matterId: shown.matter_id, partyId: shown.party_id });
  });
}
