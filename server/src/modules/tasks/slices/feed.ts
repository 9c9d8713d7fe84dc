import { createHash, randomBytes } from 'node:crypto';
import type { FeedView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { calendarText } from '../domain/calendar-text.ts';
import { feedMadeAt, findFeed, insertFeed, revokeFeeds } from '../store/feed-rows.ts';
import type { TasksDeps } from './deps.ts';
import { todosFor } from './list-tasks.ts';

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
const countyOf = (token: string): string | undefined => /^(\d{6})\.[\w-]{43}$/.exec(token)?.[1];
const own = ({ county, staffId, post }: Signed) => ({ county, staffId, postId: post.id });

/** 有没有订阅. */
export const readFeed = (deps: TasksDeps, signed: Signed): Promise<FeedView> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const { county, staffId, postId } = own(signed);
    return { madeAt: (await feedMadeAt(tx, county, staffId, postId)) ?? null, address: null };
  });

/** 另发一个订阅地址: the earlier one stops at once; only the hash of the new one is kept. */
export async function makeFeed(deps: TasksDeps, signed: Signed): Promise<FeedView> {
  const token = `${signed.county}.${randomBytes(32).toString('base64url')}`;
  const at = deps.now();
  await deps.db.inScope(signed.scope, async (tx) => {
    await revokeFeeds(tx, { ...own(signed), at });
    await insertFeed(tx, { ...own(signed), at, hash: hashOf(token) });
  });
  return { madeAt: at, address: `/api/feeds/${token}/tasks.ics` };
}

/** 停用. */
export async function stopFeed(deps: TasksDeps, signed: Signed): Promise<FeedView> {
  await deps.db.inScope(signed.scope, (tx) => revokeFeeds(tx, { ...own(signed), at: deps.now() }));
  return { madeAt: null, address: null };
}

/** 凭订阅地址读日历: for whoever still serves in that post; otherwise there is nothing, and no word why. */
export async function readCalendar(deps: TasksDeps, token: string): Promise<string | undefined> {
  const county = countyOf(token);
  if (county === undefined) return undefined;
  const hash = hashOf(token);
  const scope = { county, scopes: [], identity: [`feed:${hash.toString('hex')}`] };
  const signed = await deps.db.inScope(scope, async (tx) => {
    const feed = await findFeed(tx, county, hash);
    return feed ? deps.servingAs(tx, { county, ...feed }, dayOf(deps.now())) : undefined;
  });
  return signed ? calendarText(await todosFor(deps, signed), deps.now()) : undefined;
}
