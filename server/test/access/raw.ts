import { expect } from 'vitest';
import type { DemoLogin } from '../../src/demo/index.ts';
import type { TestServer } from '../server.ts';

/** What came back, whatever it was. */
export type Answer = { readonly status: number; readonly text: string; readonly type: string };

export type Sending = {
  readonly method?: string;
  /** JSON unless it is a text or a form already. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
};

/** 不经客户端: sends exactly what it is told, as somebody's session or as nobody's. */
export type Raw = (path: string, sending?: Sending) => Promise<Answer>;

const isSent = (body: unknown): body is string | FormData => typeof body === 'string' || body instanceof FormData;

export function rawFrom(url: string, cookie?: string): Raw {
  return async (path, { method = 'GET', body, headers = {} } = {}) => {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(body !== undefined && !isForm && { 'content-type': 'application/json' }),
        ...(cookie !== undefined && { cookie }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isSent(body) ? body : JSON.stringify(body) }),
    });
    return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
  };
}

/** 登录后的原样请求. */
export async function rawAs({ url, accounts }: TestServer, login: DemoLogin): Promise<Raw> {
  const password = accounts.find((account) => account.login === login)?.password;
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${login} could not sign in`);
  return rawFrom(url, answer.headers.getSetCookie()[0]?.split(';')[0]);
}

const chinese = /[\u4e00-\u9fff]{2}/;

/** 拒绝得体: a code, Chinese words, no trace of the machinery, no 5xx. */
export function refusedWell(what: string, { status, text }: Answer, ...statuses: number[]): string {
  expect([what, status, text.slice(0, 300)]).toEqual([
    what,
    expect.toSatisfy((n) => n >= 400 && n < 500),
    expect.any(String),
  ]);
  if (statuses.length > 0) expect([what, statuses.includes(status), status]).toEqual([what, true, status]);
  const { code, words } = JSON.parse(text) as { code: string; words: string };
  expect([what, code]).toEqual([what, expect.stringMatching(/^[a-z_]+$/)]);
  expect([what, words]).toEqual([what, expect.stringMatching(chinese)]);
  expect([what, text]).toEqual([what, expect.not.stringMatching(/node_modules|pg_|violates|\bat .*\.ts:|undefined/)]);
  return code;
}
