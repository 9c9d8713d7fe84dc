import { randomUUID } from 'node:crypto';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { checkOrg, refuseOrg } from '../domain/check-org.ts';
import type { OrgRefusal } from '../domain/check-org.ts';
import { parentPath } from '../domain/org.ts';
import type { Org } from '../domain/org.ts';
import { findOrg, insertOrg } from '../store/org-store.ts';

export type AddOrg = Omit<Org, 'id' | 'validTo'> & { readonly id?: string; readonly validTo?: Org['validTo'] };

/** 新增组织, under a parent that is already there. */
export async function addOrg(tx: Tx, given: AddOrg): Promise<Result<Org, OrgRefusal>> {
  const org: Org = { ...given, id: given.id ?? randomUUID(), validTo: given.validTo ?? null };
  const checked = checkOrg(org);
  if (!checked.ok) return checked;
  const above = parentPath(org.path);
  if (above !== null && !(await findOrg(tx, org.county, above))) return refuseOrg('no_parent');
  return (await insertOrg(tx, org)) ? ok(org) : refuseOrg('path_taken');
}
