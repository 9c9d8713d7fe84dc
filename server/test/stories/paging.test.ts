import { codesOf, lists } from '@jieyou/contracts';
import type { ListPage, MatterLine } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client } from '../client.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';

let server: TestServer;
let director: Client;
beforeAll(async () => {
  server = await startTestServer({ matters: true });
  director = await server.signIn('xianzhuren');
}, 120_000);
afterAll(() => server.stop());

const page = async (list: string, after: string | null): Promise<ListPage> =>
  (await director.get<ListPage>(`/lists/${list}?limit=4${after === null ? '' : `&after=${after}`}`)).body;

async function wholeOf(list: string): Promise<{ lines: MatterLine[]; total: string }> {
  const lines: MatterLine[] = [];
  let total = '';
  for (let after: string | null = null, first = true; first || after !== null; first = false) {
    const read: ListPage = await page(list, after);
    total = read.total.text;
    lines.push(...read.lines);
    after = read.next;
  }
  return { lines, total };
}

describe('清单翻页', () => {
  it.each(codesOf(lists))('「%s」翻到底，一件不漏，一件不重，与总数相符', async (list) => {
    const { lines, total } = await wholeOf(list);
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(String(lines.length)).toBe(total);
  });
  it('在办的按期限先后，没有期限的排在后面，按登记先后', async () => {
    const { lines } = await wholeOf('open');
    const running = lines.map(({ due, light }) => (light === 'grey' || light === 'none' ? null : due));
    const dated = running.filter((due) => due !== null);
    expect(running.slice(0, dated.length)).toEqual([...dated].sort());
    const undated = lines.slice(dated.length).map(({ registeredAt }) => registeredAt);
    expect(undated).toEqual([...undated].sort());
  });
});
