import type { SessionView } from '@jieyou/contracts';
import type { DemoLogin } from '../../src/demo/index.ts';
import type { TestServer } from '../server.ts';
import { rawAs, rawFrom } from './raw.ts';
import type { Raw } from './raw.ts';
import { isOutside, maySee, rightsOf } from './truth.ts';
import type { True } from './truth.ts';

/** 一个人在一个岗位上: what they ask with, and what they ought to see. */
export type Seer = {
  readonly who: string;
  readonly role: string;
  readonly orgPath: string;
  readonly ask: Raw;
  readonly scope: string | null;
  readonly sees: (matter: True) => boolean;
  /** 在墙外. */
  readonly outside: (matter: True) => boolean;
};

const officers = ['system_officer', 'security_officer', 'audit_officer'];

/** 此人的各个岗位, one after the other; a session of its own for each. */
async function postsOf(server: TestServer, login: DemoLogin): Promise<Seer[]> {
  const first = await rawAs(server, login);
  const { posts, staffId } = JSON.parse((await first('/api/session')).text) as SessionView;
  const paths = posts.map(({ orgPath }) => orgPath);
  return Promise.all(
    posts.map(async (post) => {
      const ask = await rawAs(server, login);
      const chosen = await ask('/api/session/post', { method: 'POST', body: { postId: post.id } });
      if (chosen.status !== 200) throw new Error(chosen.text);
      const rights = rightsOf(staffId, post, paths);
      const scope = officers.includes(post.role) ? null : post.scopePath;
      return {
        ...{ who: `${login} ${post.role}`, role: post.role, orgPath: post.orgPath, ask, scope },
        sees: (matter: True) => maySee({ ...rights, scope }, matter),
        outside: (matter: True) => isOutside(rights, matter),
      };
    }),
  );
}

/** 演示县的每一种岗位; two of the same kind only where they sit in different places. */
const logins: readonly DemoLogin[] = [
  ...(['xianzhuren', 'xianchuangkou', 'duban', 'xitong', 'anquan', 'shenji'] as const),
  ...(['renshe', 'ziran', 'zhujian', 'xinfang', 'gongan', 'xiantiaojie'] as const),
  ...(['lzhuren', 'lchuangkou', 'ltiaojie', 'lwangge', 'hchuangkou', 'hwangge', 'lianggang'] as const),
];

export const everybody = async (server: TestServer): Promise<Seer[]> => {
  const seers: Seer[] = [];
  for (const login of logins) seers.push(...(await postsOf(server, login)));
  return seers;
};

/** 岗位已到期的人 and nobody at all: neither gets past the door. */
export const shutOut = async (server: TestServer): Promise<{ who: string; ask: Raw; status: number }[]> => [
  { who: 'daoqi, whose post has ended', ask: await rawAs(server, 'daoqi'), status: 403 },
  { who: 'signed out', ask: rawFrom(server.url), status: 401 },
  { who: 'a made-up session', ask: rawFrom(server.url, `jieyou_session=990101.${'A'.repeat(43)}`), status: 401 },
];
