import type { SessionPost } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { scopeOf } from '../../../platform/http/index.ts';
import type { Signed } from '../../../platform/http/index.ts';

export type NamedServing = { readonly county: string; readonly staffId: string; readonly postId: string };

/** 以某个岗位在任的人, as a session of theirs would say; undefined once the post or the account has ended. */
export async function servingAs(
  tx: Tx,
  { county, staffId, postId }: NamedServing,
  on: LocalDate,
): Promise<Signed | undefined> {
  const rows = await tx.query<SessionPost & { name: string }>(
    `select p.id, p.role, p.title, o.id as "orgId", o.path as "orgPath", o.name as "orgName",
       p.scope_path as "scopePath", w.name
     from post p join org o on o.county = p.county and o.id = p.org_id
       join staff w on w.county = p.county and w.id = p.staff_id
     where p.county = $1 and p.staff_id = $2 and w.active and not w.must_change
       and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
       and o.valid_from <= $3 and (o.valid_to is null or o.valid_to >= $3)
     order by p.id`,
    [county, staffId, on],
  );
  const posts = rows.map(({ name: _name, ...post }) => post);
  const post = posts.find(({ id }) => id === postId);
  if (!post) return undefined;
  const person = { county, staffId, posts };
  return { ...person, name: rows[0]?.name ?? '', post, mustChange: false, scope: scopeOf(person, post) };
}
