import { z } from 'zod';
import { commandId, orgPath, words } from './acts/fields.ts';
import { codesOf } from './vocabulary.ts';

/** 网格的三种: basic covers a village without gaps; exclusive is a school, a market, a park; micro divides a basic one. */
export const gridKinds = { basic: '基础网格', exclusive: '专属网格', micro: '微网格' } as const;
export type GridKind = keyof typeof gridKinds;

/** 网格岗位. */
export const gridPosts = {
  chief: '网格长',
  full_time: '专职网格员',
  part_time: '兼职网格员',
  auxiliary: '辅助网格员',
  micro_head: '微网格长',
  police: '社区（驻村）民警',
} as const;
export type GridPost = keyof typeof gridPosts;

/** 坐标系: the same point has other numbers in each; they differ by some hundred metres. */
export const datums = {
  wgs84: 'WGS-84（北斗、GPS、天地图）',
  gcj02: 'GCJ-02（高德、腾讯等地图）',
} as const;
export type Datum = keyof typeof datums;

/** 网格里的地点: of places only, there is no layer of persons. */
export const markKinds = {
  landmark: '地标',
  address: '门牌',
  exit: '出入口',
  hydrant: '消防栓、取水点',
  school: '学校',
  clinic: '卫生室、医院',
  key_place: '重点场所',
} as const;
export type MarkKind = keyof typeof markKinds;

const lng = z.number({ error: '经度应为数字' }).min(-180).max(180);
const lat = z.number({ error: '纬度应为数字' }).min(-90).max(90);
/** 经度在前，纬度在后. */
export const lngLat = z.tuple([lng, lat]);
export type LngLat = z.infer<typeof lngLat>;
/** GeoJSON MultiPolygon 的坐标. */
export const outline = z.array(z.array(z.array(lngLat)));
export type Outline = z.infer<typeof outline>;

const datum = z.enum(codesOf(datums), { error: '请选择坐标系' });
const kind = z.enum(codesOf(gridKinds), { error: '请选择网格类型' });
const gridName = words('网格名称', 2, 60, 'line');
const few = (title: string) => z.array(words(title, 1, 40, 'line')).max(20, { error: `${title}最多 20 个` });

/** 画一个网格. */
export const drawGrid = z.strictObject({
  commandId,
  village: orgPath,
  kind,
  name: gridName,
  parent: z.uuid().optional(),
  ring: z.array(lngLat).min(3, { error: '至少点三个点才能围成一块' }).max(2000),
});
export type DrawGrid = z.infer<typeof drawGrid>;

/** 改划范围: from today on; the earlier outline stays. */
export const reshapeGrid = z.strictObject({ commandId, ring: drawGrid.shape.ring });

/** 更改网格情况. What is left out stays as it is. */
export const describeGrid = z.strictObject({
  commandId,
  name: gridName.optional(),
  tags: few('重点区域').optional(),
  aliases: few('本地编号').optional(),
  policeBeat: words('警格', 0, 40, 'line').optional(),
});

/** 撤销网格. */
export const endGrid = z.strictObject({ commandId, replacedBy: z.uuid().optional() });

/** 定网格岗位的人: a person on the staff, or a name. Who answers for the grid takes over from who did. */
export const nameHolder = z.strictObject({
  commandId,
  post: z.enum(codesOf(gridPosts), { error: '请选择岗位' }),
  responsible: z.boolean().default(false),
  staff: z.uuid().optional(),
  name: words('姓名', 1, 30, 'line').optional(),
  note: words('交接情况', 0, 500).optional(),
});

/** 离岗. */
export const leaveGrid = z.strictObject({ commandId, note: words('交接情况', 0, 500).optional() });

/** 标一个地点. */
export const setMark = z.strictObject({
  commandId,
  kind: z.enum(codesOf(markKinds), { error: '请选择地点类型' }),
  name: words('地点名称', 1, 60, 'line'),
  aliases: few('别称').optional(),
  at: lngLat,
});

/** 撤去一个地点. */
export const endMark = z.strictObject({ commandId });

/** 从 GeoJSON 导入. */
export const gridSheet = z.strictObject({
  text: z.string().min(2, { error: '请选择文件' }).max(8_000_000, { error: '文件过大，请按乡镇分开导入' }),
  datum,
  /** 文件里没有写村的，都算这个村的. */
  village: orgPath.optional(),
});
export type GridSheet = z.infer<typeof gridSheet>;
export const importGrids = z.strictObject({ commandId, ...gridSheet.shape });

const holderView = z.object({
  id: z.string(),
  post: z.enum(codesOf(gridPosts)),
  responsible: z.boolean(),
  name: z.string(),
  from: z.string(),
  until: z.string().nullable(),
  note: z.string().nullable(),
});
export type GridHolderView = z.infer<typeof holderView>;

/** 一个网格，在清单里. */
export const gridLine = z.object({
  id: z.string(),
  code: z.string(),
  kind: z.enum(codesOf(gridKinds)),
  name: z.string(),
  village: z.object({ path: z.string(), name: z.string() }),
  responsible: z.string().nullable().meta({ description: '负责人；空缺为 null' }),
  hectares: z.number(),
  tags: z.array(z.string()),
  policeBeat: z.string().nullable(),
  outline,
});
export type GridLine = z.infer<typeof gridLine>;

/** 网格清单. */
export const gridsView = z.object({
  asOf: z.string(),
  grids: z.array(gridLine),
  more: z.boolean(),
  vacant: z.number(),
  mayKeep: z.object({ ok: z.boolean(), words: z.string().nullable() }),
  empty: z.string().nullable(),
});
export type GridsView = z.infer<typeof gridsView>;

const markView = z.object({
  id: z.string(),
  kind: z.enum(codesOf(markKinds)),
  name: z.string(),
  aliases: z.array(z.string()),
  at: lngLat,
});
export type GridMarkView = z.infer<typeof markView>;

/** 一个网格. */
export const gridPage = z.object({
  grid: gridLine,
  aliases: z.array(z.string()),
  from: z.string(),
  until: z.string().nullable(),
  replacedBy: z.object({ id: z.string(), name: z.string() }).nullable(),
  parent: z.object({ id: z.string(), name: z.string() }).nullable(),
  areas: z.array(z.object({ n: z.number(), from: z.string(), until: z.string().nullable(), hectares: z.number() })),
  holders: z.array(holderView),
  marks: z.array(markView),
  neighbours: z.array(gridLine),
  mayKeep: z.object({ ok: z.boolean(), words: z.string().nullable() }),
});
export type GridPage = z.infer<typeof gridPage>;

/** 这个点在哪个网格: the smallest first. */
export const gridsAt = z.object({
  grids: z.array(z.object({ id: z.string(), code: z.string(), kind: z.enum(codesOf(gridKinds)), name: z.string() })),
  empty: z.string().nullable(),
});
export type GridsAt = z.infer<typeof gridsAt>;

/** 按人们的叫法找地点. */
export const marksFound = z.object({
  marks: z.array(markView.extend({ grid: z.object({ id: z.string(), name: z.string() }) })),
});
export type MarksFound = z.infer<typeof marksFound>;

/** 导入的预览: one line per area, with what is wrong with it and how to mend it. */
export const gridSheetView = z.object({
  lines: z.array(
    z.object({
      n: z.number(),
      name: z.string(),
      kind: z.enum(codesOf(gridKinds)),
      village: z.string().nullable(),
      hectares: z.number().nullable(),
      known: z.boolean().meta({ description: '已经在册，不再导入' }),
      problems: z.array(z.string()),
    }),
  ),
  ready: z.number(),
  datumDoubt: z.string().nullable(),
});
export type GridSheetView = z.infer<typeof gridSheetView>;
