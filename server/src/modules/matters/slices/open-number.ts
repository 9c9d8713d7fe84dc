import { loadMatter } from '../store/load.ts';
import { openNumber, readParties } from '../store/parties.ts';
import { logViews } from '../store/view-log.ts';
import type { MattersDeps, Signed } from './deps.ts';

export interface NumberAsk {
  party: string;
  field: 'phone' | 'idNumber';
  reason: string;
}

/** 查看完整号码. Who looked, at what and why is written in the same transaction, before the number is shown. */
export async function openNumberOf(
  deps: MattersDeps,
  signed: Signed,
  idOrCode: string,
  { party, field, reason }: NumberAsk,
): Promise<{ value: string | null } | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, idOrCode);
    const row = matter && (await readParties(tx, signed.county, matter.id)).find(({ id }) => id === party);
    if (!matter || !row) return undefined;
    await logViews(tx, signed, matter.id, { fields: [`party/${party}/${field}`], reason });
    return { value: await openNumber(deps.crypto, signed.county, row, field) };
  });
}
