import { randomUUID } from 'node:crypto';
import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { orgByPath } from '../../places/index.ts';
import { say } from '../domain/refusal.ts';
import type { Said } from '../domain/refusal.ts';
import { logAccount } from '../store/account-log.ts';

export type AddPost = {
  readonly county: string;
  readonly id?: string;
  readonly staffId: string;
  /** The unit one serves in. */
  readonly orgPath: string;
  readonly role: Role;
  /** As it is called in this unit; the role's own name unless told. */
  readonly title?: string;
  /** The part of the tree one may read; the unit's own path unless told. */
  readonly scopePath?: string;
  readonly validFrom: LocalDate;
  /** The last day. */
  readonly validTo?: LocalDate | null;
  readonly by?: string;
  readonly at: Instant;
};

/** 任命岗位: a role at a unit, over a part of the tree, for a term. Runs in the county's scope. */
export async function addPost(tx: Tx, given: AddPost): Promise<Result<{ id: string }, Said>> {
  const { county, staffId, role, validFrom, validTo = null, by = null, at } = given;
  if (!Object.hasOwn(roles, role)) {
    return say(
      'wrong_role',
      `没有「${role}」这种岗位，可选：${Object.entries(roles)
        .map((pair) => pair.join(' '))
        .join('、')}。`,
    );
  }
  if (validTo !== null && validTo < validFrom) return say('wrong_term', '任期的最后一日不能早于第一日。');
  const org = await orgByPath(tx, county, given.orgPath);
  if (!org) return say('no_such_org', `本县没有路径为「${given.orgPath}」的组织，请先新增组织。`);
  const scope = given.scopePath === undefined ? org : await orgByPath(tx, county, given.scopePath);
  if (!scope) return say('no_such_scope', `本县没有路径为「${given.scopePath}」的组织，不能作为管辖范围。`);
  const who = await tx.maybe('select 1 from staff where county = $1 and id = $2', [county, staffId]);
  if (!who) return say('no_such_staff', '本县没有这位人员，请先新增人员。');
  const [id, title] = [given.id ?? randomUUID(), given.title ?? roles[role]];
  await tx.execute(
    `insert into post (county, id, staff_id, org_id, role, title, scope_path, valid_from, valid_to)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [county, id, staffId, org.id, role, title, scope.path, validFrom, validTo],
  );
  await logAccount(tx, { county, at, event: 'post_added', staffId, byStaff: by, detail: { post: id, role } });
  return ok({ id });
}
