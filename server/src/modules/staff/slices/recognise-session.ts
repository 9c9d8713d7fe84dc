import { dayOf } from '../../../kernel/local-date.ts';
import { ok } from '../../../kernel/result.ts';
import { isOfficer } from '../../../platform/http/index.ts';
import type { Person, Recognise } from '../../../platform/http/index.ts';
import { demoOnlyHere, say } from '../domain/refusal.ts';
import { isStale, whyEnded } from '../domain/session-end.ts';
import { endSession, findSession, touchSession } from '../store/session-store.ts';
import type { SessionRow } from '../store/session-store.ts';
import { countyOfToken, tokenHash } from '../store/tokens.ts';
import type { StaffDeps } from './deps.ts';

const signedOut = say('not_signed_in', '登录已失效，请重新登录。');

/** 当前岗位: the chosen one while it is in term; the only one without being asked; otherwise none until one is chosen. */
function postOf({ postId, posts }: Pick<SessionRow, 'postId' | 'posts'>): Person['post'] {
  if (postId !== null) return posts.find(({ id }) => id === postId) ?? null;
  return posts.length === 1 ? (posts[0] ?? null) : null;
}

/** 凭会话认人: the person, the posts in term today and the one in use. Every request passes here. */
export const recogniseSession =
  ({ db, now }: StaffDeps): Recognise =>
  async (token, from) => {
    const county = countyOfToken(token);
    if (county === null) return signedOut;
    const [hash, at] = [tokenHash(token), now()];
    const row = await findSession(db, county, hash, dayOf(at));
    if (!row?.active) return signedOut;
    if (row.demo && !from.local) return demoOnlyHere;
    const post = postOf(row);
    const officer = post ? isOfficer(post.role) : row.posts.some(({ role }) => isOfficer(role));
    const why = whyEnded({ ...row, officer }, at);
    const scope = { county, scopes: [], identity: [] };
    if (why !== null) {
      await db.inScope(scope, (tx) => endSession(tx, hash, at));
      return say('not_signed_in', why);
    }
    if (isStale(row.seenAt, at)) await db.inScope(scope, (tx) => touchSession(tx, hash, at));
    const { staffId, name, demo, mustChange, endsAt, posts } = row;
    const session = hash.toString('hex');
    return ok({ session, county, staffId, name, demo, mustChange, endsAt, posts, post });
  };
