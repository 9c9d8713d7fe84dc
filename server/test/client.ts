import { randomUUID } from 'node:crypto';
import type {
  ActAnswer,
  ActName,
  DeskView,
  ListName,
  ListPage,
  MatterPage,
  Register,
  SearchPage,
} from '@jieyou/contracts';

/** What the server answered, read as JSON. */
export type Reply<Body = unknown> = { readonly status: number; readonly body: Body };
export type Words = { readonly code: string; readonly words: string };

type Sent = { readonly commandId?: string; readonly seen?: number };

/** 一个登录的人, as a browser would speak for them. A session that ended because the clock was moved is renewed. */
export type Client = {
  readonly login: string;
  readonly get: <Body>(path: string) => Promise<Reply<Body>>;
  /** What is not JSON: a page to print, a calendar file. */
  readonly text: (path: string) => Promise<string>;
  readonly send: <Body>(method: 'POST' | 'DELETE', path: string, body?: unknown) => Promise<Reply<Body>>;
  /** 登记; throws with the words when it is refused. */
  readonly register: (payload: Partial<Register>, sent?: Sent) => Promise<ActAnswer>;
  /** 办一个动作; throws with the words when it is refused. */
  readonly act: (matter: string, name: ActName, payload?: unknown, sent?: Sent) => Promise<ActAnswer>;
  /** The same when a refusal is expected. */
  readonly tryAct: (matter: string, name: ActName, payload?: unknown, sent?: Sent) => Promise<Reply<Words>>;
  readonly page: (matter: string) => Promise<MatterPage>;
  readonly list: (name: ListName, query?: string) => Promise<ListPage>;
  readonly search: (query: string) => Promise<SearchPage>;
  readonly desk: () => Promise<DeskView>;
};

const usual: Register = {
  title: '工程款与工资',
  narrative: '在工地干了两个月，工资一直没有结清，请帮忙协调。',
  nature: 'dispute',
  kind: 'RT10',
  channel: 'counter',
  parties: [{ key: 'a', side: 'applicant', kind: 'person', name: '甲某' }],
};

async function openSession(url: string, login: string, password: string): Promise<string> {
  const answer = await fetch(`${url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  if (!answer.ok) throw new Error(`${login} could not sign in: ${await answer.text()}`);
  await answer.arrayBuffer();
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}

/** 登录. */
export async function signIn(url: string, login: string, password: string): Promise<Client> {
  let cookie = await openSession(url, login, password);
  const call = async <Body>(method: string, path: string, body?: unknown): Promise<Reply<Body>> => {
    const ask = (): Promise<Response> =>
      fetch(`${url}/api${path}`, {
        method,
        headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }) },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    let answer = await ask();
    if (answer.status === 401) {
      await answer.arrayBuffer();
      cookie = await openSession(url, login, password);
      answer = await ask();
    }
    const text = await answer.text();
    return { status: answer.status, body: (text === '' ? null : JSON.parse(text)) as Body };
  };
  const well = async <Body>(asked: Promise<Reply<unknown>>): Promise<Body> => {
    const { status, body } = await asked;
    if (status >= 300) throw new Error(`${login}: ${status} ${JSON.stringify(body)}`);
    return body as Body;
  };
  const tryAct: Client['tryAct'] = (matter, name, payload = {}, { commandId = randomUUID(), seen } = {}) =>
    call('POST', `/matters/${matter}/acts/${name}`, { commandId, ...(seen === undefined ? {} : { seen }), payload });
  return {
    login,
    get: (path) => call('GET', path),
    text: async (path) => (await fetch(`${url}/api${path}`, { headers: { cookie } })).text(),
    send: (method, path, body) => call(method, path, body),
    register: (payload, { commandId = randomUUID() } = {}) =>
      well(call('POST', '/matters', { commandId, payload: { ...usual, ...payload } })),
    act: (matter, name, payload, sent) => well(tryAct(matter, name, payload, sent)),
    tryAct,
    page: (matter) => well(call('GET', `/matters/${matter}`)),
    list: (name, query = '') =>
      well(call('GET', `/lists/${name}?limit=100${query && `&q=${encodeURIComponent(query)}`}`)),
    search: (query) => well(call('GET', `/search?limit=100&q=${encodeURIComponent(query)}`)),
    desk: () => well(call('GET', '/desk')),
  };
}
