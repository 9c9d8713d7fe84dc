import { randomUUID } from 'node:crypto';
import type { GridPage, GridsAt, GridSheetView, GridsView, MarksFound } from '@jieyou/contracts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Client, Words } from '../../../../test/client.ts';
import { startTestServer } from '../../../../test/server.ts';
import type { TestServer } from '../../../../test/server.ts';

let server: TestServer;
let director: Client;
let township: Client;
let grid: Client;
beforeAll(async () => {
  server = await startTestServer();
  [director, township, grid] = await Promise.all([
    server.signIn('xianzhuren'),
    server.signIn('lzhuren'),
    server.signIn('lwangge'),
  ]);
}, 90_000);
afterAll(() => server.stop());

const village = 'c990101.t01.v01';
const square = (lng: number, lat: number, size = 0.01): [number, number][] => [
  ...([
    [lng, lat],
    [lng + size, lat],
    [lng + size, lat + size],
    [lng, lat + size],
  ] as [number, number][]),
];
const drawing = (more: object = {}) => ({
  commandId: randomUUID(),
  ...{ village, kind: 'basic', name: '第一网格', ring: square(112, 30), ...more },
});
const draw = async (more: object = {}, who = township): Promise<string> => {
  const { status, body } = await who.send<{ id: string } & Words>('POST', '/grids', drawing(more));
  if (status !== 200) throw new Error(body.words);
  return body.id;
};
const act = <Body = Words>(who: Client, id: string, what: string, body: object) =>
  who.send<Body>('POST', `/grids/${id}/${what}`, { commandId: randomUUID(), ...body });
const page = async (id: string): Promise<GridPage> => (await township.get<GridPage>(`/grids/${id}`)).body;
const at = async (lng: number, lat: number, datum = 'wgs84') =>
  (await grid.get<GridsAt>(`/grids/at?lng=${lng}&lat=${lat}&datum=${datum}`)).body.grids.map(({ name }) => name);

describe('划网格', () => {
  it('主任画，编号按村接着排；网格员看得到，不能画；同一命令只画一次', async () => {
    const body = drawing({ name: '桥头东' });
    const [one, two] = [await township.send('POST', '/grids', body), await township.send('POST', '/grids', body)];
    expect(one).toEqual(two);
    expect((await township.send<Words>('POST', '/grids', { ...body, name: '换了名' })).body.code).toBe(
      'command_reused',
    );
    await draw({ name: '桥头西', ring: square(112.02, 30) });
    const { grids, mayKeep } = (await grid.get<GridsView>(`/grids?under=${village}`)).body;
    expect(grids.map(({ code, name }) => [code, name])).toEqual([
      ['990101101201001', '桥头东'],
      ['990101101201002', '桥头西'],
    ]);
    expect(mayKeep.words).toContain('中心主任');
    expect((await grid.send('POST', '/grids', drawing())).status).toBe(403);
  });
  it('只能在自己的范围里、在村里画；边线不能自己相交', async () => {
    const refused = async (more: object, who = township) =>
      (await who.send<Words>('POST', '/grids', drawing(more))).body.code;
    expect(await refused({ village: 'c990101.t02.v01' })).toBe('not_my_village');
    expect(await refused({ village: 'c990101.t01' })).toBe('no_such_village');
    const bow = [
      [112, 30],
      [112.01, 30.01],
      [112.01, 30],
      [112, 30.01],
    ];
    expect(await refused({ ring: bow })).toBe('crosses_itself');
    expect(await refused({ kind: 'micro' })).toBe('micro_needs_parent');
    const other = await draw({ village: 'c990101.t02.v01', ring: square(112.5, 30) }, director);
    expect(await refused({ kind: 'micro', parent: other })).toBe('wrong_parent');
    expect((await act(township, other, 'describe', { name: '改名' })).body.code).toBe('not_my_village');
  });
  it('点在哪个网格：小的在前，洞里的不算，改划以后以新的为准，旧的留着', async () => {
    const basic = await draw({ name: '大网格', ring: square(113, 30, 0.1) });
    const micro = await draw({ name: '楼栋', kind: 'micro', parent: basic, ring: square(113.01, 30.01) });
    expect(await at(113.015, 30.015)).toEqual(['楼栋', '大网格']);
    expect(await at(113.09, 30.09)).toEqual(['大网格']);
    expect(await at(114, 30)).toEqual([]);
    expect((await act(township, basic, 'end', {})).body.code).toBe('still_divided');
    await act(township, micro, 'outline', { ring: square(113.05, 30.05) });
    expect(await at(113.015, 30.015)).toEqual(['大网格']);
    expect((await page(micro)).areas.map(({ n, until }) => [n, until === null])).toEqual([
      [2, true],
      [1, false],
    ]);
    await act(township, micro, 'end', {});
    expect(await at(113.055, 30.055)).toEqual(['大网格']);
    expect((await act(township, micro, 'describe', { name: '又改' })).body.code).toBe('grid_ended');
  });
});

describe('谁负责', () => {
  it('一个网格只有一名负责人；换人须写交接，原来的留在历史里；离岗以后显示空缺', async () => {
    const id = await draw({ name: '要交接的', ring: square(112.2, 30) });
    const vacant = async () =>
      (await township.get<GridsView>(`/grids?under=${village}&vacant=true`)).body.grids.map(({ name }) => name);
    expect(await vacant()).toContain('要交接的');
    const { body: found } = await township.get<{ staff: { id: string; name: string }[] }>('/staff?q=');
    expect(found.staff).toEqual([]);
    expect((await act(township, id, 'holders', { post: 'chief', responsible: true })).body.code).toBe('who_holds');
    expect((await act(township, id, 'holders', { post: 'chief', responsible: true, name: '甲某' })).status).toBe(200);
    expect(await vacant()).not.toContain('要交接的');
    const next = { post: 'full_time', responsible: true, name: '乙某' };
    expect((await act(township, id, 'holders', next)).body.code).toBe('hand_over_first');
    await act(township, id, 'holders', { ...next, note: '两户的宅基地纠纷已约好周五再去' });
    const holders = (await page(id)).holders.map(({ name, until, note }) => [name, until === null, note]);
    expect(holders).toEqual([
      ['乙某', true, null],
      ['甲某', false, '两户的宅基地纠纷已约好周五再去'],
    ]);
    const [now] = (await page(id)).holders;
    expect((await act(township, id, `holders/${now?.id}/leave`, {})).body.code).toBe('hand_over_first');
    await act(township, id, `holders/${now?.id}/leave`, { note: '暂由村主任代管' });
    expect(await vacant()).toContain('要交接的');
    expect((await act(township, id, 'holders', { post: 'chief', staff: randomUUID() })).body.code).toBe(
      'no_such_staff',
    );
  });
});

describe('地点', () => {
  it('标在范围里面，按人们的叫法找得到；撤去以后不再出现', async () => {
    const id = await draw({ name: '有地点的', ring: square(112.3, 30) });
    const mark = { kind: 'landmark', name: '老槐树', aliases: ['大树底下'] };
    expect((await act(township, id, 'marks', { ...mark, at: [112.4, 30] })).body.code).toBe('mark_outside');
    await act(township, id, 'marks', { ...mark, at: [112.305, 30.005] });
    const search = async () => (await grid.get<MarksFound>('/grids/marks?q=树底下')).body.marks;
    expect((await search()).map(({ name, grid: on }) => [name, on.name])).toEqual([['老槐树', '有地点的']]);
    const [found] = await search();
    expect((await act(township, id, `marks/${found?.id}/end`, {})).status).toBe(200);
    expect((await act(township, id, `marks/${found?.id}/end`, {})).status).toBe(404);
    expect(await search()).toEqual([]);
  });
});

describe('从文件导入', () => {
  const feature = (name: string, where: string, lng: number) => ({
    type: 'Feature',
    properties: { 名称: name, 村: where, 编号: `X-${name}` },
    geometry: { type: 'Polygon', coordinates: [[...square(lng, 31), [lng, 31]]] },
  });
  const text = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
  const bring = (what: string, sheet: object) =>
    township.send<GridSheetView & Words>('POST', `/grids/${what}`, { ...sheet, datum: 'wgs84' });

  it('先看预览，有问题的逐行说；好的先进，改好的再进，进过的不重复', async () => {
    const first = text(
      feature('东组', '石井村', 112.02),
      feature('西组', '石井村', 112),
      feature('远组', '沙湾村', 113),
    );
    const { body: seen } = await bring('preview', { text: first });
    expect([seen.ready, seen.lines[2]?.problems.length]).toEqual([2, 1]);
    const command = { commandId: randomUUID(), text: first };
    expect((await bring('import', command)).status).toBe(200);
    expect((await bring('import', command)).status).toBe(200);
    const listed = async () =>
      (await township.get<GridsView>('/grids?under=c990101.t01.v02')).body.grids.map(({ code, name }) => [
        code.slice(-3),
        name,
      ]);
    expect(await listed()).toEqual([
      ['001', '西组'],
      ['002', '东组'],
    ]);
    const mended = text(feature('东组', '石井村', 112.02), feature('远组', '石井村', 113));
    const { body: again } = await bring('preview', { text: mended });
    expect([again.ready, again.lines.map(({ known }) => known)]).toEqual([1, [true, false]]);
    await bring('import', { commandId: randomUUID(), text: mended });
    expect((await listed()).map(([, name]) => name)).toEqual(['西组', '东组', '远组']);
    expect((await bring('import', { commandId: randomUUID(), text: mended })).body.code).toBe('nothing_to_import');
    expect((await bring('preview', { text: '不是' })).body.code).toBe('not_geojson');
  });
});
