import { plainName } from '../../../kernel/validators/person-name.ts';
import { aadOf } from '../../../platform/crypto/index.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { systemScope } from '../../../platform/db/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';
import { readStale, writeIndexes } from '../store/party-indexes.ts';
import type { StaleParty } from '../store/party-indexes.ts';

const BATCH = 200;

type Deps = { readonly db: Db; readonly crypto: CryptoProvider };

/**
 * 重做盲索引 of the parties that were written before names had one, or under an earlier key: batch by batch, so that a
 * rotation of keys is over once nothing is left. Answers how many were made anew.
 */
export async function refreshIndexes({ db, crypto }: Deps, county: string): Promise<number> {
  const key = await crypto.keyId();
  for (let done = 0; ;) {
    const made = await db.inScope(systemScope(county), async (tx) => {
      const stale = await readStale(tx, county, key, BATCH);
      for (const party of stale) await refresh(tx, crypto, county, key, party);
      return stale.length;
    });
    done += made;
    if (made < BATCH) return done;
  }
}

async function refresh(tx: Tx, crypto: CryptoProvider, county: string, key: Buffer, party: StaleParty): Promise<void> {
  const { matterId, id, name, phoneSealed, idnoSealed } = party;
  const opened = async (column: 'phone' | 'idno', body: Buffer | null) => {
    if (!body) return [null, null] as const;
    const value = (await crypto.open(body, aadOf({ table: 'party', column, rowId: id, county }))).toString('utf8');
    return crypto.blindIndex(column, value);
  };
  await writeIndexes(tx, { county, matterId, id }, key, [
    ...(await crypto.blindIndex('name', plainName(name))),
    ...(await opened('phone', phoneSealed)),
    ...(await opened('idno', idnoSealed)),
  ]);
}
