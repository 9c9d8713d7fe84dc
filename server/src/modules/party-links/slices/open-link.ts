import { nobodyScope } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { OpenedForParty } from '../../mediation/index.ts';
import { showLink } from '../store/link-store.ts';
import type { LinkDeps } from './deps.ts';
import { linkHashes } from './link-code.ts';

/**
 * 链接在手办事: begins as nobody, and it is the database that opens the one mediation of this link to the transaction.
 * Undefined when there is no such link, or it has ended.
 */
export async function underLink<Value>(
  { matters: { db, crypto, now } }: LinkDeps,
  { county, code }: { county: string; code: string },
  run: (tx: Tx, opened: OpenedForParty) => Promise<Value>,
): Promise<Value | undefined> {
  const hashes = await linkHashes(crypto, code);
  return db.inScope(nobodyScope, async (tx) => {
    const shown = await showLink(tx, county, hashes, now());
    if (!shown) return undefined;
    return run(tx, {
      ...{ county, pass: shown.id, matterId: shown.matter_id, partyId: shown.holder_id },
      ...{ mediationId: shown.mediation_id, party: shown.party_id },
    });
  });
}
