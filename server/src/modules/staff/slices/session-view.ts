import type { SessionView } from '@jieyou/contracts';
import { nobodyScope } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';
import { isOfficer, noPostWords } from '../../../platform/http/index.ts';
import type { Person } from '../../../platform/http/index.ts';
import { idleMinutes } from '../domain/session-end.ts';

/** 当前登录人, as the screens see it: who, where, in which post, and what must be done first. */
export async function sessionViewOf(db: Db, person: Person): Promise<SessionView> {
  const { county, staffId, name, mustChange, post, posts, endsAt } = person;
  const setting = await db.inScope(nobodyScope, (tx) =>
    tx.maybe<{ name: string; demo: boolean }>('select name, demo from county_setting where county = $1', [county]),
  );
  return {
    ...{ county, staffId, name, mustChange, post, endsAt },
    countyName: setting?.name ?? county,
    demo: setting?.demo ?? person.demo,
    posts: [...posts],
    idleMinutes: idleMinutes(post !== null && isOfficer(post.role)),
    words: wordsFor(person),
  };
}

function wordsFor({ mustChange, post, posts }: Person): string | null {
  if (mustChange) return '请先修改初始密码，再办理业务。';
  if (post) return null;
  return posts.length > 0 ? '您有多个在任岗位，请先选择一个。' : noPostWords;
}
