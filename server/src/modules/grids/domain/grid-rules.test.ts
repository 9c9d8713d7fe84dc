import { describe, expect, it } from 'vitest';
import { toGcj02 } from '../../../kernel/geo/gcj02.ts';
import type { Shape } from '../../../kernel/geo/outline.ts';
import { checkShape } from './check-shape.ts';
import { doubtDatum } from './datum-doubt.ts';
import { inOrder, nextCode } from './grid-code.ts';
import { judgeSheet } from './judge-sheet.ts';
import type { SheetGround } from './judge-sheet.ts';
import { readSheet } from './read-sheet.ts';

const square = (lng: number, lat: number, size = 0.01): [number, number][] => [
  [lng, lat],
  [lng + size, lat],
  [lng + size, lat + size],
  [lng, lat + size],
];
const bow: Shape = [
  [
    [
      [112, 30],
      [112.01, 30.01],
      [112.01, 30],
      [112, 30.01],
    ],
  ],
];
const area = '990101101201';

describe('网格编号', () => {
  it('村的区划代码加三位顺序号，接着用过的往下排；用到 999 就说明', () => {
    expect(nextCode(area, [])).toBe(`${area}001`);
    expect(nextCode(area, [`${area}001`, `${area}007`, '990101101202044'])).toBe(`${area}008`);
    expect(nextCode(area, [`${area}999`])).toBeNull();
  });
  it('先西后东，同样靠西的先北后南', () => {
    const shapes = [square(112.1, 30), square(112, 30), square(112, 30.1)].map((ring): Shape => [[ring]]);
    const west = shapes.toSorted(inOrder).map((shape) => shape[0]?.[0]?.[0]);
    expect(west).toEqual([
      [112, 30.1],
      [112, 30],
      [112.1, 30],
    ]);
  });
});

describe('范围能不能用', () => {
  it.each([
    [null, [[square(112, 30)]]],
    [
      'too_few_points',
      [
        [
          [
            [112, 30],
            [112.1, 30],
          ],
        ],
      ],
    ],
    ['crosses_itself', bow],
    ['outside_china', [[square(30, 112 - 90)]]],
    ['no_area', [[square(112, 30, 0.000_001)]]],
    ['too_few_points', []],
  ] as const)('%s', (code, shape) => expect(checkShape(shape as Shape)).toBe(code));
});

const village = { path: 'c990101.t01.v01', name: '柳塘镇桥头村', shortName: '桥头村', areaCode: area };
const ground: SheetGround = {
  villages: [
    village,
    { ...village, path: 'c990101.t01.v02', name: '柳塘镇石井村', shortName: '石井村', areaCode: '990101101202' },
  ],
  known: [],
};
const feature = (properties: object, ring: readonly (readonly [number, number])[] = square(112, 30)) => ({
  type: 'Feature',
  properties,
  geometry: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
});
const sheet = (...features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const judged = (text: string, given: SheetGround = ground) => {
  const read = readSheet(text, 'wgs84');
  if (!read.ok) throw new Error(read.refusal.code);
  return judgeSheet(read.value, given);
};

describe('从 GeoJSON 导入', () => {
  it('不是 GeoJSON 的，说读不出来', () => {
    expect(readSheet('网格', 'wgs84')).toMatchObject({ ok: false, refusal: { code: 'not_geojson' } });
    expect(readSheet('{"type":"Feature"}', 'wgs84')).toMatchObject({ ok: false });
  });
  it('认得各地常用的栏名；村可以写全称、简称或区划代码', () => {
    const lines = judged(
      sheet(
        feature({ 网格名称: '一组', 村: '桥头村', 编号: 'A-1' }),
        feature({ name: '二组', area_code: 990101101202 }),
      ),
    );
    expect(
      lines.map(({ name, village: at, localCode, problems }) => [name, at?.shortName, localCode, problems]),
    ).toEqual([
      ['一组', '桥头村', 'A-1', []],
      ['二组', '石井村', '', []],
    ]);
  });
  it('每一行的每个问题都说出来', () => {
    const [line] = judged(
      sheet(
        feature({ 类型: '大网格', 村: '别处村' }, [
          [112, 30],
          [112.01, 30.01],
          [112.01, 30],
          [112, 30.01],
        ]),
      ),
    );
    expect(line?.problems).toHaveLength(4);
    const twice = judged(sheet(feature({ name: '一组', 村: '桥头村' }), feature({ name: '一组', 村: '桥头村' })));
    expect(twice.map(({ problems }) => problems.length)).toEqual([0, 1]);
  });
  it('在册的认得出来，不重复导入', () => {
    const known = [{ village: village.path, name: '旧名', aliases: ['A-1'], middle: [112, 30] as const }];
    const [line] = judged(sheet(feature({ name: '一组', 村: '桥头村', code: 'A-1' })), { ...ground, known });
    expect(line?.known?.name).toBe('旧名');
  });
  it('GCJ-02 的文件换算成 WGS-84 再存', () => {
    const text = sheet(
      feature(
        { name: '一组', 村: '桥头村' },
        square(112, 30).map((at) => [...toGcj02(at)] as [number, number]),
      ),
    );
    const read = readSheet(text, 'gcj02');
    const [lng, lat] = (read.ok && read.value[0]?.outline?.[0]?.[0]?.[0]) || [0, 0];
    expect(lng).toBeCloseTo(112, 6);
    expect(lat).toBeCloseTo(30, 6);
  });
  it('与在册的偏了几百米，提醒坐标系可能选错', () => {
    const there = [112, 30] as const;
    expect(doubtDatum([{ there, here: toGcj02(there) }], 'wgs84')).toContain('GCJ-02');
    expect(doubtDatum([{ there, here: there }], 'wgs84')).toBeNull();
    expect(doubtDatum([], 'wgs84')).toBeNull();
  });
});
