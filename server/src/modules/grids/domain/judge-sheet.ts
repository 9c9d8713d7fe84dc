import type { GridKind, Outline } from '@jieyou/contracts';
import type { Point } from '../../../kernel/geo/gcj02.ts';
import { closed } from '../../../kernel/geo/outline.ts';
import { checkShape } from './check-shape.ts';
import type { SheetLine } from './read-sheet.ts';
import { sayGridRefusal } from './refusals.ts';

type SheetVillage = {
  readonly path: string;
  readonly name: string;
  readonly shortName: string;
  readonly areaCode: string;
};

/** 在册的一个网格, with the middle of its area. */
export type KnownGrid = {
  readonly village: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly middle: Point;
};

/** 一行能不能导入, with every reason why not. */
export type JudgedLine = {
  readonly n: number;
  readonly name: string;
  readonly localCode: string;
  readonly kind: GridKind;
  readonly village: SheetVillage | null;
  readonly outline: Outline | null;
  /** 在册的同一个. */
  readonly known: KnownGrid | null;
  readonly problems: readonly string[];
};

export type SheetGround = {
  /** 本人范围内的村（社区）. */
  readonly villages: readonly SheetVillage[];
  readonly known: readonly KnownGrid[];
  /** 文件里没有写村的，都算这个村的. */
  readonly village?: string | undefined;
};

function villageOf(said: string, { villages, village }: SheetGround): SheetVillage | string {
  if (said === '')
    return villages.find(({ path }) => path === village) ?? '没有写是哪个村（社区），请补上「村」一栏，或先选一个村';
  const found = villages.filter((each) => [each.path, each.name, each.shortName, each.areaCode].includes(said));
  const [first] = found;
  if (found.length > 1) return `您范围内有 ${found.length} 个「${said}」，请改填 12 位区划代码`;
  return first ?? `没有找到「${said}」，或不在您的范围内；请填村的全称或 12 位区划代码`;
}

/** 逐行看一份文件: names twice in one village, no village, no area, a line that crosses itself. */
export function judgeSheet(lines: readonly SheetLine[], ground: SheetGround): JudgedLine[] {
  const seen = new Set<string>();
  return lines.map(({ n, name, village: said, localCode, kind, outline: given }) => {
    const village = villageOf(said, ground);
    const at = typeof village === 'string' ? null : village;
    const outline =
      given?.map((rings) => rings.map((ring) => closed(ring).map(([lng, lat]): [number, number] => [lng, lat]))) ??
      null;
    const wrong = outline ? checkShape(outline) : null;
    const key = `${at?.path ?? ''} ${name}`;
    const twice = name !== '' && seen.has(key);
    seen.add(key);
    const known = ground.known.find(
      (grid) =>
        grid.village === at?.path && (grid.name === name || (localCode !== '' && grid.aliases.includes(localCode))),
    );
    const problems = [
      ...(name.length < 2 || name.length > 60 ? ['没有名称，请补上「名称」一栏（2 至 60 个字）'] : []),
      ...(typeof village === 'string' ? [village] : []),
      ...(kind === null ? ['类型应为「基础网格」或「专属网格」'] : []),
      ...(kind === 'micro' ? ['微网格请在所属的基础网格里画'] : []),
      ...(outline ? [] : ['不是面：请导出为 Polygon 或 MultiPolygon']),
      ...(wrong ? [sayGridRefusal({ code: wrong })] : []),
      ...(twice ? ['同一村里这个名称在文件中出现两次'] : []),
    ];
    return { n, name, localCode, kind: kind ?? 'basic', village: at, outline, known: known ?? null, problems };
  });
}
