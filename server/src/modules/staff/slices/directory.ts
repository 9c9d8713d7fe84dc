import type { Role } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type DirectoryLine = {
  staffId: string;
  name: string;
  postId: string;
  role: Role;
  title: string;
  orgPath: string;
};

/** 在任人员: who serves in this very unit that day, by role and name. */
export const staffDirectory = (tx: Tx, county: string, unit: string, on: LocalDate): Promise<DirectoryLine[]> =>
  tx.query<DirectoryLine>(
    `select w.id as "staffId", w.name, p.id as "postId", p.role, p.title, o.path as "orgPath"
     from org o join post p on p.county = o.county and p.org_id = o.id
       join staff w on w.county = p.county and w.id = p.staff_id
     where o.county = $1 and o.path = $2 and w.active
       and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
     order by p.role, w.name, p.id`,
    [county, unit, on],
  );

/** 姓名 of these people, for the lines that name who did what; also of those who have left. */
export async function staffNames(tx: Tx, county: string, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await tx.query<{ id: string; name: string }>(
    'select id, name from staff where county = $1 and id = any($2::uuid[])',
    [county, [...new Set(ids)]],
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}
