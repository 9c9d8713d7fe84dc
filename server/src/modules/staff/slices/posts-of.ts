import type { Role } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

type ServingPost = { readonly role: Role; readonly orgPath: string; readonly scopePath: string };

/** 在任岗位 of these people on that day; whoever serves nowhere is not in it. */
export async function postsOf(
  tx: Tx,
  county: string,
  ids: readonly string[],
  on: LocalDate,
): Promise<Map<string, ServingPost[]>> {
  if (ids.length === 0) return new Map();
  const rows = await tx.query<ServingPost & { staffId: string }>(
    `select p.staff_id as "staffId", p.role, o.path as "orgPath", p.scope_path as "scopePath"
     from post p join org o on o.county = p.county and o.id = p.org_id
       join staff w on w.county = p.county and w.id = p.staff_id
     where p.county = $1 and p.staff_id = any($2::uuid[]) and w.active
       and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
     order by p.staff_id, p.id`,
    [county, [...new Set(ids)], on],
  );
  const found = new Map<string, ServingPost[]>();
  for (const { staffId, ...post } of rows) found.set(staffId, [...(found.get(staffId) ?? []), post]);
  return found;
}
