import type { SessionPost } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Db, Tx } from '../../../platform/db/index.ts';

export type SessionRow = {
  county: string;
  staffId: string;
  postId: string | null;
  seenAt: Instant;
  endsAt: Instant;
  endedAt: Instant | null;
  name: string;
  demo: boolean;
  active: boolean;
  mustChange: boolean;
  posts: SessionPost[];
};

// 任期: both days count; a unit no longer in use gives nothing either.
const POSTS = `select coalesce(json_agg(json_build_object('id', p.id, 'role', p.role, 'title', p.title, 'orgId', o.id,
    'orgPath', o.path, 'orgName', o.name, 'scopePath', p.scope_path) order by p.valid_from, p.id), '[]')
  from post p join org o on o.county = p.county and o.id = p.org_id
  where p.county = $1 and p.staff_id = s.staff_id and p.valid_from <= $3 and (p.valid_to is null or p.valid_to >= $3)
    and o.valid_from <= $3 and (o.valid_to is null or o.valid_to >= $3)`;

const SESSION = keyed(
  `select s.county, s.staff_id as "staffId", s.post_id as "postId", s.seen_at as "seenAt", s.ends_at as "endsAt",
     s.ended_at as "endedAt", w.name, w.demo, w.active, w.must_change as "mustChange", (${POSTS}) as posts
   from session s join staff w on w.county = s.county and w.id = s.staff_id
   where s.county = $1 and s.token_hash = $2`,
);

/** 读会话, with the person and the posts in term that day. Runs in the county's scope. */
export const findSession = async (
  db: Db,
  county: string,
  hash: Buffer,
  on: LocalDate,
): Promise<SessionRow | undefined> =>
  (await db.lookUp<SessionRow>({ county, scopes: [], identity: [] }, SESSION, [county, hash, on]))[0];

export async function openSession(
  tx: Tx,
  session: { hash: Buffer; county: string; staffId: string; at: Instant; endsAt: Instant },
): Promise<void> {
  await tx.execute(
    `insert into session (token_hash, county, staff_id, created_at, seen_at, ends_at) values ($1, $2, $3, $4, $4, $5)`,
    [session.hash, session.county, session.staffId, session.at, session.endsAt],
  );
}

export async function touchSession(tx: Tx, hash: Buffer, at: Instant): Promise<void> {
  await tx.execute('update session set seen_at = $2 where token_hash = $1 and ended_at is null', [hash, at]);
}

export async function endSession(tx: Tx, hash: Buffer, at: Instant): Promise<void> {
  await tx.execute('update session set ended_at = $2 where token_hash = $1 and ended_at is null', [hash, at]);
}

/** 吊销此人的会话, all but the one given. */
export async function endSessionsOf(
  tx: Tx,
  who: { county: string; id: string },
  at: Instant,
  but?: Buffer,
): Promise<void> {
  await tx.execute(
    `update session set ended_at = $3
     where county = $1 and staff_id = $2 and ended_at is null and token_hash is distinct from $4`,
    [who.county, who.id, at, but ?? null],
  );
}

export async function choosePostOf(tx: Tx, hash: Buffer, postId: string): Promise<void> {
  await tx.execute('update session set post_id = $2 where token_hash = $1', [hash, postId]);
}
