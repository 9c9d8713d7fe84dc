import { lookUpPurposes, roles, soughtKinds } from '@jieyou/contracts';
import type { PeopleLog, Role } from '@jieyou/contracts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { readLookUps } from '../store/people.ts';

const PAGE = 50;
/** The key of this record alone; see the migration. */
const AUDIT = 'audit:lookups';

/** 查人记录: who looked for somebody, as what, when and why; read by the audit officer. Whom they looked for is not in it. */
export async function readPeopleLog(deps: MattersDeps, signed: Signed, after: string | undefined): Promise<PeopleLog> {
  const { county, scope } = signed;
  return deps.db.inScope({ ...scope, scopes: [AUDIT] }, async (tx) => {
    const below = /^\d{1,18}$/.test(after ?? '') ? (after ?? null) : null;
    const rows = await readLookUps(tx, county, below, PAGE + 1);
    const names = await deps.staffNames(
      tx,
      county,
      rows.map(({ staff }) => staff),
    );
    const places = await deps.places(tx, county);
    const lines = rows.slice(0, PAGE).map(({ id, at, staff, role, org, kind, purpose, words, sought, hits }) => ({
      ...{ id, at, words, hits, name: names.get(staff) ?? '（人员已注销）', unit: places.unit(org)?.name ?? org },
      ...{ roleLabel: roles[role as Role], kindLabel: soughtKinds[kind], purposeLabel: lookUpPurposes[purpose] },
      // The key's id is the same everywhere; what follows it tells one search from another.
      mark: sought.subarray(4, 8).toString('hex'),
    }));
    return { lines, next: rows.length > PAGE ? (lines.at(-1)?.id ?? null) : null };
  });
}
