import { randomUUID } from 'node:crypto';
import type { DutiesView, DutyDraftsView, DutySheetView } from '@jieyou/contracts';
import { describe, expect, test } from 'vitest';
import { rawAs, refusedWell } from '../../../../test/access/raw.ts';
import type { Answer, Raw } from '../../../../test/access/raw.ts';
import { story } from '../../../../test/stories/story.ts';

const here = story('2026-03-02 09:30');
const head = '职责内容,主责单位,协办单位,纠纷类型,关键词,依据文件,条款\n';
const good = '临时用电纠纷的处理,清溪县住房和城乡建设局,事发地乡镇综治中心,邻里纠纷,用电、电费,《电力法》,第七条\n';

const bring = (ask: Raw, text: string | Buffer, query = '', name = '本县职责.csv'): Promise<Answer> => {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(Buffer.from(text))]), name);
  return ask(`/api/duties/sheet${query}`, { method: 'POST', body: form });
};
const view = ({ text }: Answer): DutySheetView => JSON.parse(text) as DutySheetView;

describe('职责清单用表格带进带出', { timeout: 60_000 }, () => {
  test('先预览，不写入；认不出的行说明怎么改；存为草案只成一批，另一人一次审定', async () => {
    const keeper = await rawAs(here.server, 'xianchuangkou');
    const text = `${head}${good}另一条写错单位的职责,县教育委员会,,,,《某法》,\n`;
    const preview = view(await bring(keeper, text));
    expect(preview).toMatchObject({ total: 2, same: 0, changed: [], drafted: false });
    expect(preview.fresh).toEqual([{ rowNo: 2, what: '临时用电纠纷的处理', owner: '清溪县住房和城乡建设局' }]);
    expect(preview.problems[0]).toMatchObject({ rowNo: 3, words: expect.stringContaining('没有名为「县教育委员会」') });
    const director = await here.as('xianzhuren');
    expect((await director.get<DutyDraftsView>('/duties/drafts')).body.batches).toEqual([]);
    const commandId = randomUUID();
    await bring(keeper, text, `?commandId=${commandId}`);
    expect((await bring(keeper, text, `?commandId=${commandId}`)).status).toBe(200);
    const { batches } = (await director.get<DutyDraftsView>('/duties/drafts')).body;
    expect(batches.map(({ batch, count, reason }) => [batch, count, reason])).toEqual([
      [commandId, 1, '导入「本县职责.csv」'],
    ]);
    expect((await director.send('POST', `/duties/drafts/${commandId}/approval`, { count: 1 })).status).toBe(200);
    expect(view(await bring(keeper, text))).toMatchObject({ same: 1, fresh: [] });
  });

  test('下载的清单原样带回来，没有一条不同；改一格，就只改那一条', async () => {
    const keeper = await rawAs(here.server, 'xianchuangkou');
    const { cookie } = { cookie: await cookieOf('xianchuangkou') };
    const file = await fetch(`${here.server.url}/api/duties/sheet`, { headers: { cookie } });
    const bytes = Buffer.from(await file.arrayBuffer());
    const { total } = (await (await here.as('renshe')).get<DutiesView>('/duties')).body;
    const whole = view(await bring(keeper, bytes, '', '职责清单.xlsx'));
    expect(whole).toMatchObject({ total, same: total, fresh: [], changed: [], problems: [] });
    const changed = `编号,${head}1,拖欠农民工工资的查处,清溪县人力资源和社会保障局,,,欠薪,《某条例》,第七条\n`;
    const [only] = view(await bring(keeper, changed)).changed;
    expect(only).toMatchObject({ no: 1 });
    expect(only?.changes.join()).toContain('关键词');
  });

  test('不是表格的、缺列的、空的，说明怎么办；没有份的岗位带不进来', async () => {
    const keeper = await rawAs(here.server, 'xianchuangkou');
    const refused = async (text: string | Buffer): Promise<string> => {
      const { status, text: body } = await bring(keeper, text);
      expect(status).toBe(409);
      return (JSON.parse(body) as { words: string }).words;
    };
    expect(await refused(Buffer.from([0x50, 0x4b, 3, 4, 9, 9, 9]))).toMatch(/\p{Script=Han}{4}/u);
    expect(await refused('单位,电话\n人社局,123\n')).toContain('没有这些列：职责内容、主责单位、依据文件');
    expect(await refused('')).toMatch(/\p{Script=Han}{4}/u);
    const formula = `${head}=cmd|calc这是公式,清溪县住房和城乡建设局,,,,《某法》,\n`;
    expect(view(await bring(keeper, formula)).fresh).toHaveLength(1);
    expect((await bring(await rawAs(here.server, 'renshe'), good)).status).toBe(403);
    expect((await bring(await rawAs(here.server, 'lchuangkou'), head + good)).status).toBe(409);
  });
});

test('查的词、报的话再怪，也只有答复或说明，没有出错', async () => {
  const [clerk, keeper] = [await rawAs(here.server, 'lchuangkou'), await rawAs(here.server, 'xianchuangkou')];
  const odd = [
    "'; drop table duty; --",
    '%',
    '_',
    '\\',
    '(?:',
    '[',
    '𠮷😀',
    '\u202e工资',
    '工'.repeat(100),
    '<b>欠薪</b>',
    ' ',
  ];
  for (const q of odd) {
    const ways = [`/api/duties?q=`, `/api/duties/search?q=`].map((path) => path + encodeURIComponent(q));
    for (const path of ways) expect([path, (await clerk(path)).status < 500]).toEqual([path, true]);
  }
  for (const path of ['/api/duties?after=-1', '/api/duties?unit=x%27', '/api/duties/nobody', '/api/duties/search']) {
    refusedWell(path, await clerk(path), 400);
  }
  const body = { commandId: randomUUID(), words: '这一条写得不对', betterOwner: 'c990101.rs' };
  const at = `/api/duties/${randomUUID()}/corrections`;
  refusedWell('没有的一条', await clerk(at, { method: 'POST', body }), 404);
  const entry = { what: '一条职责的内容', kinds: [], keywords: [], owner: 'c990101.rs', co: [], effectiveTo: null };
  const whole = { ...entry, basis: [{ document: '《某法》' }], effectiveFrom: '2026-01-01' };
  const wrong: Readonly<Record<string, object>> = {
    没有依据: { ...whole, basis: [] },
    没有这一天: { ...whole, effectiveFrom: '2026-02-30' },
    多出的字段: { ...whole, state: 'in_force' },
    别县的路径: { ...whole, owner: "c990101'; --" },
    关键词太多: { ...whole, keywords: Array.from({ length: 41 }, (_, n) => `关键词${n}`) },
    不是文字: { ...whole, what: 7 },
  };
  for (const [what, each] of Object.entries(wrong)) {
    const draft = { commandId: randomUUID(), reason: '照部门职责新增', entry: each };
    refusedWell(what, await keeper('/api/duties', { method: 'POST', body: draft }), 400);
  }
  const other = { commandId: randomUUID(), reason: '照部门职责新增', entry: { ...whole, owner: 'c990102.rs' } };
  refusedWell('别县的单位', await keeper('/api/duties', { method: 'POST', body: other }), 409);
});

async function cookieOf(login: 'xianchuangkou'): Promise<string> {
  const password = here.server.accounts.find((account) => account.login === login)?.password;
  const answer = await fetch(`${here.server.url}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login, password }),
  });
  return (answer.headers.getSetCookie()[0] ?? '').split(';')[0] ?? '';
}
