import { channels, levels, matterKinds, natures } from '@jieyou/contracts';
import type { Breakdown, Method } from '@jieyou/contracts';

export interface Naming {
  readonly unit: (path: string) => string;
  readonly grades: Pick<Method, 'grades'>['grades'];
}

const from = (list: Readonly<Record<string, string>>, key: string): string | undefined => list[key];

/** 分组的名称, for a key as it was counted. */
export function labelOf(by: Breakdown, key: string, { unit, grades }: Naming): string {
  if (by === 'none') return '合计';
  if (key === '') return by === 'lead' ? '还没有主办单位' : '没有填写';
  if (by === 'month') return `${key.slice(0, 4)} 年 ${Number(key.slice(5))} 月`;
  if (by === 'unit' || by === 'lead') return unit(key);
  if (by === 'grade') return grades.find(({ id }) => id === key)?.label ?? key;
  const lists = { kind: matterKinds, nature: natures, channel: channels, done_level: levels };
  return from(lists[by], key) ?? key;
}
