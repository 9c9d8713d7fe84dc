import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect } from 'vitest';
import type { Client } from '../client.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { rawAs, rawFrom, refusedWell } from './raw.ts';
import type { Raw, Sending } from './raw.ts';

export const usual = {
  ...{ title: '工程款', narrative: '工资一直没有结清', nature: 'dispute', kind: 'RT10', channel: 'counter' },
  parties: [{ key: 'a', side: 'applicant', kind: 'person', name: '甲某' }],
};
export const party = (more: object): Record<string, unknown> => ({
  key: 'a',
  side: 'applicant',
  kind: 'person',
  name: '甲某',
  ...more,
});
export const registering = (payload: object): Sending => ({
  ...{ method: 'POST', body: { commandId: randomUUID(), payload: { ...usual, ...payload } } },
});
export const acting = (payload: unknown, more: object = {}): Sending => ({
  ...{ method: 'POST', body: { commandId: randomUUID(), payload, ...more } },
});

export type Desk = {
  server: TestServer;
  clerk: Client;
  raw: Raw;
  nobody: Raw;
  /** A registered matter of the clerk's, with its only party. */
  known: { id: string; code: string; party: string };
};
type Cases = Readonly<Record<string, [path: string, sending?: Sending, status?: number]>>;

/** 一个窗口, whose clerk sends whatever comes to mind. */
export function desk(): { here: () => Desk; allRefused: (cases: Cases) => Promise<void> } {
  let made: Desk | undefined;
  const here = (): Desk => {
    if (!made) throw new Error('the desk is there only once the tests run');
    return made;
  };
  beforeAll(async () => {
    const server = await startTestServer();
    const clerk = await server.signIn('lchuangkou');
    const [raw, nobody] = [await rawAs(server, 'lchuangkou'), rawFrom(server.url)];
    const { matterId: id, code } = await clerk.register({ parties: [party({ phone: '13812345678' })] as never });
    const [first] = (await clerk.page(id)).parties;
    made = { server, clerk, raw, nobody, known: { id, code, party: first?.id ?? '' } };
  }, 120_000);
  afterAll(() => made?.server.stop());
  return {
    here,
    /** Every one is refused in words, and the matter is as it was. */
    allRefused: async (cases) => {
      const { clerk, known, raw } = here();
      const before = await clerk.page(known.id);
      for (const [what, [path, sending, status]] of Object.entries(cases)) {
        refusedWell(what, await raw(path, sending), ...(status === undefined ? [] : [status]));
      }
      expect((await clerk.page(known.id)).version).toBe(before.version);
    },
  };
}
