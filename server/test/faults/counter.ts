import { setTimeout as wait } from 'node:timers/promises';
import { demoAccounts } from '../../src/demo/index.ts';
import type { DemoLogin } from '../../src/demo/index.ts';
import type { Reply } from '../client.ts';

/** 窗口: everybody at one server, with sessions that outlive it. */
export type Counter = {
  readonly ask: <Body = unknown>(
    login: DemoLogin,
    method: 'GET' | 'POST',
    path: string,
    body?: unknown,
  ) => Promise<Reply<Body>>;
  /** The same people at the server that was started next. */
  readonly movedTo: (url: string) => Counter;
};

/** 登录, all of them once; nobody signs in again after a kill. */
export async function openCounter(url: string, logins: readonly DemoLogin[]): Promise<Counter> {
  const cookies = new Map<string, string>();
  for (const login of logins) {
    const password = demoAccounts().find((account) => account.login === login)?.password ?? '';
    const body = JSON.stringify({ login, password });
    const answer = await fetch(`${url}/api/session`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`${login} could not sign in: ${await answer.text()}`);
    await answer.arrayBuffer();
    cookies.set(login, (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '');
  }
  return at(url, cookies);
}

const headers = { 'content-type': 'application/json' };

const at = (url: string, cookies: ReadonlyMap<string, string>): Counter => ({
  movedTo: (next) => at(next, cookies),
  ask: async (login, method, path, body) => {
    const cookie = cookies.get(login) ?? '';
    const sent = body instanceof FormData ? { headers: { cookie }, body } : asJson(cookie, body);
    const answer = await fetch(`${url}/api${path}`, { method, ...sent });
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as never };
  },
});

const asJson = (cookie: string, body: unknown): RequestInit =>
  body === undefined ? { headers: { cookie } } : { headers: { ...headers, cookie }, body: JSON.stringify(body) };

/** Asks again and again until the answer is there. */
export async function until<T>(ask: () => Promise<T | undefined>, everyMs = 100): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await wait(everyMs);
  }
}
