import type { ListPage, SearchPage } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askSuperuser } from '../../../../test/access/truth.ts';
import type { Client } from '../../../../test/client.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';

let server: TestServer;
let clerk: Client | undefined;

/** What the n-th of 2,300 says: the first 1,100 lie in the newest month, the others over the four years before. */
const words = `concat_ws('，', case when n <= 1100 then '近来常有' end, case when n % 9 = 0 then '隔三差五' end,
  case when n > 1250 then '从前常有' end, case when n in (1099, 2250) then '难得一见' end, '。')`;

beforeAll(async () => {
  server = await startTestServer();
  clerk = await server.signIn('lchuangkou');
  const { matterId } = await clerk.register({ title: '样子', narrative: '样子' });
  await askSuperuser(
    server.superuserUrl,
    `set session_replication_role = replica;
     create temp table many as select n, gen_random_uuid() as id,
       date_trunc('month', now()) - interval '1 second' - case when n <= 1100 then n * interval '30 minutes' else n * interval '11 hours' end as at
       from generate_series(1, 2300) n;
     insert into matter (county, id, code, stage, nature, kind, channel, level, centre_path, owner_path, first_receiver,
       answerable, readable, registered_at, method, version, state)
     select m.county, many.id, 'T-' || n, m.stage, m.nature, m.kind, m.channel, m.level, m.centre_path, m.owner_path,
       m.first_receiver, m.answerable, array_remove(m.readable, 'm:' || m.id), many.at, m.method, m.version,
       m.state || jsonb_build_object('id', many.id, 'registeredAt', many.at)
     from matter m, many where m.id = '${matterId}';
     insert into matter_text select m.county, many.id, 1, '第' || n || '件', ${words}, m.salt, m.by_staff, many.at
     from matter_text m, many where m.matter_id = '${matterId}';
     delete from matter where id = '${matterId}'; delete from matter_text where matter_id = '${matterId}';
     set session_replication_role = origin; set role jieyou_owner; select search_refill('990101')`,
  );
}, 120_000);
afterAll(() => server.stop());

async function everyPage(query: string): Promise<{ titles: string[]; totals: Set<string> }> {
  const [titles, totals] = [[] as string[], new Set<string>()];
  for (let after = ''; ;) {
    const path = `/search?limit=100&q=${encodeURIComponent(query)}${after && `&after=${after}`}`;
    const page = (await clerk?.get<SearchPage>(path))?.body;
    titles.push(...(page?.lines ?? []).map(({ title }) => title));
    totals.add(page?.total.text ?? '');
    if (!page?.next) return { titles, totals };
    after = page.next;
  }
}

describe('找到的很多时', () => {
  test.each<[string, (n: number) => boolean]>([
    ['近来常有', (n) => n <= 1100],
    ['从前常有', (n) => n > 1250],
    ['隔三差五', (n) => n % 9 === 0],
    ['从前常有 隔三差五', (n) => n > 1250 && n % 9 === 0],
    ['难得一见', (n) => n === 1099 || n === 2250],
    ['从来没有', () => false],
  ])('「%s」：最近登记的在前，翻到底一件不漏、一件不重，总数到一千为止是准的', async (query, holds) => {
    const expected = Array.from({ length: 2300 }, (_, at) => at + 1).filter(holds);
    const { titles, totals } = await everyPage(query);
    expect(titles).toEqual(expected.map((n) => `第${n}件`));
    expect([...totals]).toEqual([expected.length > 1000 ? '1000+' : String(expected.length)]);
  });
  test('清单也一样：一千件以上说「1000+」，刚好一千件说一千件', async () => {
    const total = async (): Promise<string | undefined> => (await clerk?.get<ListPage>('/lists/all'))?.body.total.text;
    expect(await total()).toBe('1000+');
    await askSuperuser(
      server.superuserUrl,
      `set session_replication_role = replica;
       delete from matter where owner_path like 'c990101.t01%' and id not in (
         select id from matter where owner_path like 'c990101.t01%' order by registered_at limit 1000)`,
    );
    expect(await total()).toBe('1000');
  });
});
