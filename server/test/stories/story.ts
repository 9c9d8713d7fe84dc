import { afterAll, beforeAll, expect } from 'vitest';
import type { ClockKind, ListName, MatterPage } from '@jieyou/contracts';
import type { DemoLogin } from '../../src/demo/index.ts';
import { instant } from '../../src/kernel/local-date.ts';
import type { Instant } from '../../src/kernel/local-date.ts';
import type { Client } from '../client.ts';
import { startTestServer } from '../server.ts';
import type { TestServer, TestServerOptions } from '../server.ts';

export type Story = {
  readonly server: TestServer;
  /** 拨钟: `2026-03-02 09:30`, the civil time of the county. */
  readonly on: (time: string) => void;
  readonly as: (login: DemoLogin) => Promise<Client>;
};

/** 一个故事: a server of its own, whose clock stands where the story says. */
export function story(start: string, options: TestServerOptions = {}): Story {
  let time: Instant = moment(start);
  let server: TestServer | undefined;
  const clients = new Map<DemoLogin, Client>();
  const running = (): TestServer => {
    if (!server) throw new Error('the server is there only once the tests run');
    return server;
  };
  beforeAll(async () => {
    server = await startTestServer({ ...options, now: () => time });
  }, 120_000);
  afterAll(() => server?.stop());
  return {
    get server() {
      return running();
    },
    on: (text) => void (time = moment(text)),
    as: async (login) => {
      const client = clients.get(login) ?? (await running().signIn(login));
      clients.set(login, client);
      return client;
    },
  };
}

const moment = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`);

/**
 * 看一遍工作台: every count is the number of lines of the list that it opens; and in which of the lists a matter is.
 */
export async function listsWith(client: Client, matter: string): Promise<string[]> {
  const { counts } = await client.desk();
  const pages = await Promise.all(counts.map(({ list }) => client.list(list as ListName)));
  const said = pages.map(({ list, total, lines }) => [list, total.count, lines.length]);
  expect([client.login, ...said]).toEqual([
    client.login,
    ...counts.map(({ list, total }) => [list, total.count, total.count]),
  ]);
  return pages.filter(({ lines }) => lines.some(({ id }) => id === matter)).map(({ list }) => list);
}

/** A clock as one reads it: `running 2026-03-17`, or `met`. */
export const clocksOf = ({ clocks }: MatterPage): Partial<Record<ClockKind, string>> =>
  Object.fromEntries(
    clocks.map(({ kind, status, dueDay }) => [kind, status === 'running' ? `running ${dueDay}` : status]),
  );

/** Every way by which somebody may come upon a matter; all of them say the same. */
export async function finds(client: Client, matter: { id: string; code: string; word: string }): Promise<boolean> {
  const { id, code, word } = matter;
  const [byId, byCode] = [await client.get(`/matters/${id}`), await client.get(`/matters/${code}`)];
  const lists = await listsWith(client, id);
  const pages = [await client.search(word), await client.search(code), await client.list('all')];
  const ways = [
    byId.status === 200,
    byCode.status === 200,
    ...pages.map(({ lines }) => lines.some((line) => line.id === id)),
    ...(lists.length > 0 ? [true] : []),
  ];
  const [first = false] = ways;
  expect([client.login, ...ways]).toEqual([client.login, ...ways.map(() => first)]);
  for (const { total, lines } of pages) expect(total.count).toBe(lines.length);
  return first;
}
