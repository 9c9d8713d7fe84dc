import { matterKinds } from '@jieyou/contracts';
import type { DutyEntry } from '@jieyou/contracts';
import { sayBasis } from './duty.ts';

const none = '（无）';
const listed = (words: readonly string[]): string => words.join('、') || none;

const basisWords = ({ basis }: DutyEntry): string =>
  listed(basis.map((one) => `${sayBasis(one)}${one.quote ? `“${one.quote}”` : ''}`));

/** 两版有何不同, one sentence each; nothing when they say the same. */
export function compareDuties(before: DutyEntry, after: DutyEntry, nameOf: (unit: string) => string): string[] {
  const kinds = (entry: DutyEntry): string => listed(entry.kinds.map((kind) => matterKinds[kind]));
  const pairs: readonly (readonly [string, string, string])[] = [
    ['职责内容', before.what, after.what],
    ['主责单位', nameOf(before.owner), nameOf(after.owner)],
    ['协办单位', listed(before.co.map(nameOf)), listed(after.co.map(nameOf))],
    ['纠纷类型', kinds(before), kinds(after)],
    ['关键词', listed(before.keywords), listed(after.keywords)],
    ['依据', basisWords(before), basisWords(after)],
    ['施行日期', before.effectiveFrom, after.effectiveFrom],
    ['停止日期', before.effectiveTo ?? none, after.effectiveTo ?? none],
  ];
  return pairs.filter(([, was, is]) => was !== is).map(([name, was, is]) => `${name}：${was} → ${is}`);
}
