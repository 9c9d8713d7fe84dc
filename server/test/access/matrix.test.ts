import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actPayloads, lists } from '@jieyou/contracts';
import type { ActName, DeskView, ListPage, MatterPage, NoticesView, PapersView, SlipsView } from '@jieyou/contracts';
import { makeMatterCode } from '../../src/kernel/validators/matter-code.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { startTestServer } from '../server.ts';
import type { TestServer } from '../server.ts';
import { addressesOf } from './addresses.ts';
import { everybody, shutOut } from './people.ts';
import type { Seer } from './people.ts';
import { rawAs, refusedWell } from './raw.ts';
import type { Answer } from './raw.ts';
import { samples } from './samples.ts';
import { setScene } from './scene.ts';
import { allMatters, askSuperuser, fingerprint } from './truth.ts';
import type { True } from './truth.ts';

let server: TestServer;
let seers: Seer[];
let matters: True[];
let scene: Awaited<ReturnType<typeof setScene>>;
const ids = {
  import: '',
  duty: '',
  grid: '',
  mediation: '',
  referral: '',
  notices: [] as string[],
  slips: [] as string[],
};

/** One of each way in which somebody may or may not see a matter. */
const kinds = (): True[] => {
  const signature = ({ id, readable, walled }: True): string =>
    JSON.stringify([readable.filter((key) => key !== `m:${id}`), walled]);
  const first = new Map<string, True>();
  for (const matter of matters) first.set(signature(matter), matter);
  const named = Object.values(scene).flatMap((id) => matters.find((matter) => matter.id === id) ?? []);
  return [...new Set([...first.values(), ...named])];
};

/** One of each post: where every matter is asked for in every way, a second of the same kind would tell nothing new. */
const oneOfEach = (): Seer[] =>
  seers.filter(({ who }) => !/^(zhujian|xinfang|xiantiaojie|anquan|shenji|hwangge)/.test(who));

const json = <Body>(text: string): Body => JSON.parse(text) as Body;

async function upload(ask: Seer['ask']): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob(['标题,诉求内容,姓名\n下水道堵了,已经三天了,甲某\n']), '本镇来信.csv');
  const { status, text } = await ask('/api/imports', { method: 'POST', body: form });
  if (status !== 200) throw new Error(text);
  return json<{ job: { id: string } }>(text).job.id;
}

beforeAll(async () => {
  server = await startTestServer({ matters: true });
  scene = await setScene(server);
  ids.import = await upload(await rawAs(server, 'lchuangkou'));
  matters = await allMatters(server.superuserUrl);
  const [duty] = await askSuperuser<{ id: string }>(server.superuserUrl, 'select id from duty order by no limit 1');
  ids.duty = duty?.id ?? '';
  const [grid] = await askSuperuser<{ id: string }>(server.superuserUrl, 'select id from grid order by code limit 1');
  ids.grid = grid?.id ?? '';
  const [mediation] = await askSuperuser<{ id: string }>(server.superuserUrl, 'select id from mediation');
  ids.mediation = mediation?.id ?? '';
  const [referral] = await askSuperuser<{ id: string }>(server.superuserUrl, 'select id from referral');
  ids.referral = referral?.id ?? '';
  const notices = await askSuperuser<{ id: string; channel: string }>(
    server.superuserUrl,
    'select id, channel from notice',
  );
  ids.notices = notices.map(({ id }) => id);
  ids.slips = notices.filter(({ channel }) => channel === 'print').map(({ id }) => id);
  seers = await everybody(server);
}, 240_000);
afterAll(() => server.stop());

/** 外泄的痕迹: ids, codes, titles of what this person may not see. Codes were told to who was sent an order. */
const leaks = ({ sees }: Seer, text: string, { codes = true } = {}): string[] => {
  const own = matters.filter(sees).flatMap(({ title, narrative }) => [title, narrative]);
  return matters
    .filter((matter) => !sees(matter))
    .flatMap(({ id, code, title }) => [
      id,
      ...(codes ? [code] : []),
      ...(own.some((words) => words.includes(title)) ? [] : [title]),
    ])
    .filter((trace) => text.includes(trace));
};

test('情景够全：每种情形都有人、有事', () => {
  const count = (who: string): number =>
    matters.filter((seers.find((each) => each.who.startsWith(who)) as Seer).sees).length;
  expect(matters.length).toBeGreaterThan(25);
  expect(kinds().length).toBeGreaterThan(12);
  expect([count('xitong'), count('anquan'), count('shenji')]).toEqual([0, 0, 0]);
  for (const who of ['xianzhuren', 'duban', 'lchuangkou', 'hchuangkou', 'renshe', 'xianchuangkou']) {
    expect([who, count(who) > 0]).toEqual([who, true]);
    expect([who, count(who) < matters.length + (who === 'xianzhuren' || who === 'duban' ? 1 : 0)]).toEqual([who, true]);
  }
  const sees = (who: string, id: string): boolean =>
    matters.some((matter) => matter.id === id && seers.find((each) => each.who.startsWith(who))?.sees(matter));
  expect(['renshe', 'ziran', 'gongan', 'hchuangkou'].map((who) => sees(who, scene.handedBack))).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(['gongan', 'lchuangkou', 'xianzhuren'].map((who) => sees(who, scene.walled))).toEqual([false, true, true]);
});

/** 公众页 is open to anybody; what it shows to whom is asked in the public module's own tests. */
const isPublicPage = (path: string): boolean => `${path}/`.startsWith('/p/');

const asked = addressesOf(() => ({ ids, scene, matters, kinds }));

describe('谁看得到什么：每个岗位、每个地址，都与可读范围一致', () => {
  test('没有登录、岗位到期的人，一处也进不去；答复里没有任何事项', async () => {
    const openapi = json<{ paths: Record<string, object> }>((await seers[0]?.ask('/openapi.json'))?.text ?? '');
    const reading = Object.entries(openapi.paths).filter(([path, methods]) => 'get' in methods && !isPublicPage(path));
    expect(reading.map(([path]) => path).toSorted()).toEqual(Object.keys(asked).toSorted());
    for (const { who, ask, status } of await shutOut(server)) {
      for (const path of Object.values(asked).flatMap((paths) => paths())) {
        const answer = await ask(path);
        if (path === '/api/session' && status === 403) continue; // 本人的会话总看得到
        expect([who, path, answer.status]).toEqual([who, path, status]);
        refusedWell(path, answer);
      }
    }
  }, 120_000);

  test('任何地址的答复里，没有别处事项的编号、编码、标题', async () => {
    for (const seer of seers) {
      for (const [pattern, paths] of Object.entries(asked)) {
        if (pattern.startsWith('/api/matters/{id}') || pattern === '/api/search' || pattern === '/api/lists/{list}')
          continue; // 下面逐件看
        for (const path of paths()) {
          const { status, text } = await seer.ask(path);
          expect([seer.who, path, status < 500]).toEqual([seer.who, path, true]);
          const told = pattern.startsWith('/api/notices');
          expect([seer.who, path, leaks(seer, text, { codes: !told })]).toEqual([seer.who, path, []]);
        }
      }
    }
  }, 120_000);

  test('清单、工作台数字、全部事项：与可读范围一件不差', async () => {
    for (const seer of seers) {
      const { who, ask, sees } = seer;
      const desk = json<DeskView>((await ask('/api/desk')).text);
      const counted = Object.fromEntries(desk.counts.map(({ list, total }) => [list, total.count]));
      for (const list of Object.keys(lists)) {
        const found: string[] = [];
        let after: string | null = '';
        let total = -1;
        while (after !== null) {
          const { text }: { text: string } = await ask(
            `/api/lists/${list}?limit=25&after=${encodeURIComponent(after)}`,
          );
          const page: ListPage = json(text);
          expect([who, list, leaks(seer, text)]).toEqual([who, list, []]);
          found.push(...page.lines.map(({ id }) => id));
          total = page.total.count;
          after = page.next;
        }
        expect([who, list, found.length, new Set(found).size]).toEqual([who, list, total, total]);
        if (list in counted) expect([who, list, counted[list]]).toEqual([who, list, total]);
        const mine = matters.filter(sees).map(({ id }) => id);
        if (list === 'all') expect([who, found.toSorted()]).toEqual([who, mine]);
        expect([who, list, found.filter((id) => !mine.includes(id))]).toEqual([who, list, []]);
      }
    }
  }, 120_000);

  test('一件事项，从编号、编码、检索、回执哪一路来，结果都一样；看不到的与不存在的一模一样', async () => {
    const nowhere = makeMatterCode({ area12: '990101101000', day: localDate('2026-01-05'), seq: 99_998 });
    for (const seer of oneOfEach()) {
      const { who, ask, sees } = seer;
      const together = async (paths: readonly [string, string, string, string, string]) =>
        (await Promise.all(paths.map((path) => ask(path)))) as [Answer, Answer, Answer, Answer, Answer];
      const nothing = [await ask(`/api/matters/${randomUUID()}`), await ask(`/api/matters/${nowhere}`)];
      const none = await ask(`/api/search?q=${nowhere}`);
      for (const matter of kinds()) {
        const { id, code, title } = matter;
        const [byId, byCode, receipt, word, exact] = await together([
          `/api/matters/${id}`,
          `/api/matters/${code}`,
          `/api/matters/${id}/receipt`,
          `/api/search?limit=100&q=${encodeURIComponent(title.slice(0, 12))}`,
          `/api/search?q=${code}`,
        ]);
        const ways = [byId.status, byCode.status, receipt.status].map((status) => status === 200);
        const searched = [word, exact].map(({ text }) => json<ListPage>(text).lines.some((line) => line.id === id));
        expect([who, code, ...ways, ...searched]).toEqual([
          who,
          code,
          ...Array.from({ length: 5 }, () => sees(matter)),
        ]);
        const looked = await ask(`/api/matters/${id}/look-through?method=neutral`);
        expect([who, code, looked.status]).toEqual([who, code, sees(matter) ? 200 : 404]);
        if (!sees(matter)) expect(looked.text).toBe(nothing[0]?.text);
        if (sees(matter)) {
          const { links } = json<MatterPage>(byId.text);
          expect([who, code, links.filter((link) => matters.some((m) => m.id === link.id && !sees(m)))]).toEqual([
            who,
            code,
            [],
          ]);
          expect([who, code, leaks(seer, byId.text)]).toEqual([who, code, []]);
        } else {
          expect([byId.status, byCode.status, receipt.status]).toEqual([404, 404, 404]);
          expect([byId.text, byCode.text]).toEqual(nothing.map(({ text }) => text));
          const same = (text: string): string =>
            JSON.stringify({ ...json<ListPage>(text), asOf: '' }).replaceAll(code, nowhere);
          expect([who, code, same(exact.text)]).toEqual([who, code, same(none.text)]);
        }
      }
    }
  }, 240_000);

  test('收件箱与通知单：未读数就是未读的条数，可点开的就是看得到的，墙内的一条没有', async () => {
    const walled = matters.filter((matter) => matter.walled.length > 0);
    for (const { who, ask, sees, orgPath } of seers) {
      const inbox = json<NoticesView>((await ask('/api/notices')).text);
      const slips = json<SlipsView>((await ask('/api/notices/slips')).text);
      expect([who, inbox.unread]).toEqual([who, inbox.notices.filter(({ read }) => !read).length]);
      expect([who, slips.waiting]).toEqual([who, slips.slips.filter(({ printed }) => !printed).length]);
      for (const { code, matterId } of [...inbox.notices, ...slips.slips]) {
        const about = matters.find((matter) => matter.code === code);
        expect([who, code, matterId]).toEqual([who, code, about && sees(about) ? about.id : null]);
        if (walled.some((matter) => matter.code === code)) {
          expect([who, code, about?.walled.some((path) => `${orgPath}.`.startsWith(`${path}.`))]).toEqual([
            who,
            code,
            false,
          ]);
        }
      }
    }
  });

  test('文书：看得到事项的都有；办过、收过单的只有自己那几张；其余的当作没有', async () => {
    const url = server.superuserUrl;
    const traces = await askSuperuser<{ id: string; path: string }>(
      url,
      `select matter_id as id, actor_org as path from ledger_entry union select matter_id, to_path from work_order`,
    );
    for (const seer of oneOfEach()) {
      const { who, ask, sees, scope } = seer;
      const nowhere = await ask(`/api/matters/${randomUUID()}/papers`);
      const within = (path: string): boolean => scope !== null && `${path}.`.startsWith(`${scope}.`);
      for (const matter of kinds()) {
        const own = !seer.outside(matter) && traces.some(({ id, path }) => id === matter.id && within(path));
        const { status, text } = await ask(`/api/matters/${matter.id}/papers`);
        expect([who, matter.code, status]).toEqual([who, matter.code, sees(matter) || own ? 200 : 404]);
        if (status === 404) expect(text).toBe(nowhere.text);
        const [first] = status === 200 ? json<PapersView>(text).papers : [];
        const page = first ? await ask(first.href) : undefined;
        const foreign = leaks(seer, `${text}${page?.text ?? ''}`).filter(
          (each) => ![matter.id, matter.code].includes(each),
        );
        expect([who, matter.code, page?.status ?? 200, foreign]).toEqual([who, matter.code, 200, []]);
      }
    }
  }, 120_000);

  test('调解：看得到事项的都看得到进度；申请事项只有调委会看得到', async () => {
    const mediated = matters.find(({ id }) => id === scene.mediated) as True;
    for (const { who, ask, sees } of seers) {
      const { status, text } = await ask(`/api/mediations/${ids.mediation}`);
      expect([who, status]).toEqual([who, sees(mediated) ? 200 : 404]);
      expect([who, text.includes('恢复原来的界址')]).toEqual([
        who,
        /^(ltiaojie|lianggang) /.test(who) && status === 200,
      ]);
      const list = await ask(`/api/matters/${scene.mediated}/mediations`);
      expect([who, list.status]).toEqual([who, sees(mediated) ? 200 : 404]);
    }
  });

  test('对接：看得到事项的都看得到；清单里没有别处的', async () => {
    const referred = matters.find(({ id }) => id === scene.own) as True;
    for (const seer of seers) {
      const { who, ask, sees } = seer;
      const { status } = await ask(`/api/referrals/${ids.referral}`);
      expect([who, status]).toEqual([who, sees(referred) ? 200 : 404]);
      const { text } = await ask('/api/referrals?list=open');
      expect([who, leaks(seer, text)]).toEqual([who, []]);
    }
  });

  test('导入：本镇的看得到，别处的当作没有', async () => {
    for (const { who, ask, role } of seers) {
      const { status, text } = await ask(`/api/imports/${ids.import}`);
      const may = /^(lchuangkou|lzhuren|xianzhuren) /.test(who);
      const importer = role === 'window_clerk' || role === 'centre_director';
      const otherwise = importer ? 404 : 403;
      expect([who, status]).toEqual([who, may ? 200 : otherwise]);
      if (importer && !may) expect(text).toBe((await ask(`/api/imports/${randomUUID()}`)).text);
      if (!may) expect(text).not.toContain('本镇来信');
    }
  });
});

describe('谁办得了什么：没有份的人办不了，也不留下痕迹', () => {
  const actNames = Object.keys(actPayloads) as ActName[];

  test('看不到的事项：三十个动作、开号码，都答没有这件事项，与真没有的一字不差', async () => {
    const before = await fingerprint(server.superuserUrl);
    const outside = seers.filter(({ who }) => /^(hchuangkou|ziran|gongan|xitong|hwangge)/.test(who));
    for (const { who, ask, sees } of outside) {
      const hidden = matters.filter((matter) => Object.values(scene).includes(matter.id) && !sees(matter));
      expect([who, hidden.length > 0]).toEqual([who, true]);
      for (const { id, code } of hidden.slice(0, 1)) {
        for (const act of actNames) {
          const payload = samples(code)[act];
          const send = (matter: string) =>
            ask(`/api/matters/${matter}/acts/${act}`, { method: 'POST', body: { commandId: randomUUID(), payload } });
          const [there, byCode, nowhere] = await Promise.all([send(id), send(code), send(randomUUID())]);
          expect([who, act, refusedWell(act, there, 404)]).toEqual([who, act, 'no_such_matter']);
          expect([who, act, there.text, byCode.text]).toEqual([who, act, nowhere.text, nowhere.text]);
        }
        const party = (
          await askSuperuser<{ id: string }>(server.superuserUrl, `select id from party where matter_id = '${id}'`)
        )[0];
        const body = { party: party?.id, field: 'phone', reason: '想看看号码' };
        refusedWell('numbers', await ask(`/api/matters/${id}/numbers`, { method: 'POST', body }), 404);
      }
    }
    expect(await fingerprint(server.superuserUrl)).toEqual(before);
  }, 120_000);

  test('把看不到的事项当作另一方（关联、并案）：与不存在的一样', async () => {
    const clerk = seers.find(({ who }) => who.startsWith('hchuangkou')) as Seer;
    const own = matters.find((matter) => clerk.sees(matter) && matter.owner === 'c990101.t02.zx') as True;
    const nowhere = makeMatterCode({ area12: '990101101000', day: localDate('2026-01-05'), seq: 99_997 });
    const before = await fingerprint(server.superuserUrl);
    for (const hidden of matters.filter((matter) => !clerk.sees(matter)).slice(0, 6)) {
      for (const act of ['link', 'merge'] as const) {
        const send = (other: string) =>
          clerk.ask(`/api/matters/${own.id}/acts/${act}`, {
            method: 'POST',
            body: { commandId: randomUUID(), payload: samples(other)[act] },
          });
        const [there, none] = [await send(hidden.code), await send(nowhere)];
        refusedWell(act, there, 409);
        expect(there.text).toBe(none.text);
      }
    }
    expect(await fingerprint(server.superuserUrl)).toEqual(before);
  });

  test('看得到而没有份的人：凡页面说不能办的，送来也办不了，说的是同一句话', async () => {
    const before = await fingerprint(server.superuserUrl);
    const other = (matters[0] as True).code;
    for (const { who, ask, sees } of seers) {
      for (const matter of kinds().filter(sees).slice(0, 2)) {
        const { can } = json<MatterPage>((await ask(`/api/matters/${matter.id}`)).text);
        for (const act of actNames.filter((name) => can[name]?.ok === false)) {
          const body = { commandId: randomUUID(), payload: samples(other)[act] };
          const answer = await ask(`/api/matters/${matter.id}/acts/${act}`, { method: 'POST', body });
          refusedWell(`${who} ${act}`, answer, 409);
          expect([who, act, json<{ words: string }>(answer.text).words]).toEqual([who, act, can[act]?.words]);
        }
      }
    }
    expect(await fingerprint(server.superuserUrl)).toEqual(before);
  }, 120_000);

  test('没有登录、岗位到期的人，哪个动作也送不进来', async () => {
    const openapi = json<{ paths: Record<string, Record<string, unknown>> }>(
      (await seers[0]?.ask('/openapi.json'))?.text ?? '',
    );
    const before = await fingerprint(server.superuserUrl);
    const posting = Object.entries(openapi.paths).filter(
      ([path, methods]) => 'post' in methods && !path.startsWith('/api/session') && !isPublicPage(path),
    );
    expect(posting.length).toBeGreaterThan(actNames.length + 10);
    for (const { who, ask, status } of await shutOut(server)) {
      for (const [pattern] of posting) {
        const path = pattern.replace('{year}', '2026').replace('{version}', '1').replace('{id}', scene.own);
        const act = actNames.find((name) => pattern.endsWith(`/acts/${name}`));
        const body = { commandId: randomUUID(), payload: act ? samples('x')[act] : {} };
        const answer = await ask(path, { method: 'POST', body });
        expect([who, path, answer.status]).toEqual([who, path, status]);
        refusedWell(path, answer);
      }
    }
    expect(await fingerprint(server.superuserUrl)).toEqual(before);
  });

  test('通知与通知单：不是自己收件箱里的，标不了已读，也打印不了', async () => {
    const before = await fingerprint(server.superuserUrl);
    for (const { who, ask } of seers.filter(({ who: name }) => /^(hwangge|shenji|xitong|anquan)/.test(name))) {
      const mine = json<NoticesView>((await ask('/api/notices')).text).notices.map(({ id }) => id);
      for (const id of ids.notices.filter((each) => !mine.includes(each)).slice(0, 15)) {
        const [read, printed] = [
          await ask(`/api/notices/${id}/read`, { method: 'POST', body: {} }),
          await ask(`/api/notices/${id}/printed`, { method: 'POST', body: {} }),
        ];
        expect([who, refusedWell(id, read, 404), refusedWell(id, printed, 404)]).toEqual([
          who,
          'no_such_notice',
          'no_such_notice',
        ]);
      }
    }
    expect(await fingerprint(server.superuserUrl)).toEqual(before);
  });
});
