import type { Datum, GridKind, Outline } from '@jieyou/contracts';
import { gridKinds } from '@jieyou/contracts';
import { z } from 'zod';
import { fromGcj02 } from '../../../kernel/geo/gcj02.ts';
import type { Point } from '../../../kernel/geo/gcj02.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';

/** 一行: one feature of the file, its coordinates already WGS-84. Null outline: not an area. */
export type SheetLine = {
  readonly n: number;
  readonly name: string;
  readonly village: string;
  readonly localCode: string;
  readonly kind: GridKind | null;
  readonly outline: Outline | null;
};

const point = z.tuple([z.number(), z.number()]).rest(z.number());
const polygon = z.array(z.array(point));
const geometry = z.union([
  z.object({ type: z.literal('Polygon'), coordinates: polygon }),
  z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
]);
const collection = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(z.object({ geometry: z.unknown(), properties: z.record(z.string(), z.unknown()).nullable().optional() }))
    .max(5_000),
});

/** What mapping software and offices call the columns. */
const columns = {
  name: ['name', '名称', '网格名称', 'wgmc'],
  village: ['village', '村', '村（社区）', '村社区', '所属村', '区划代码', 'area_code'],
  localCode: ['code', '编号', '网格编号', 'wgbm'],
  kind: ['kind', '类型', '网格类型'],
} as const;

const cell = (properties: Readonly<Record<string, unknown>>, names: readonly string[]): string => {
  const found = names.map((name) => properties[name]).find((value) => value !== undefined && value !== null);
  return typeof found === 'string' || typeof found === 'number' ? String(found).trim() : '';
};

const kindOf = (said: string): GridKind | null => {
  if (said === '') return 'basic';
  const known = Object.entries(gridKinds).find(([code, label]) => said === code || said === label);
  return (known?.[0] as GridKind | undefined) ?? null;
};

function outlineOf(given: unknown, datum: Datum): Outline | null {
  const read = geometry.safeParse(given);
  if (!read.success) return null;
  const parts = read.data.type === 'Polygon' ? [read.data.coordinates] : read.data.coordinates;
  const place = ([lng, lat]: [number, number, ...number[]]): [number, number] => {
    const given84: Point = datum === 'gcj02' ? fromGcj02([lng, lat]) : [lng, lat];
    return [Number(given84[0].toFixed(7)), Number(given84[1].toFixed(7))];
  };
  return parts.map((rings) => rings.map((ring) => ring.map(place)));
}

/** 读 GeoJSON: what each feature says of itself; nothing is judged here. */
export function readSheet(text: string, datum: Datum): Result<SheetLine[], { code: 'not_geojson' }> {
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    return refuse({ code: 'not_geojson' });
  }
  const read = collection.safeParse(given);
  if (!read.success) return refuse({ code: 'not_geojson' });
  return ok(
    read.data.features.map(({ geometry: area, properties }, at) => ({
      n: at + 1,
      name: cell(properties ?? {}, columns.name),
      village: cell(properties ?? {}, columns.village),
      localCode: cell(properties ?? {}, columns.localCode).slice(0, 40),
      kind: kindOf(cell(properties ?? {}, columns.kind)),
      outline: outlineOf(area, datum),
    })),
  );
}
