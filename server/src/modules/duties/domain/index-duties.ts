import type { MatterKind } from '@jieyou/contracts';
import { bigramsOf, foldText } from './fold-text.ts';
import type { Duty } from './duty.ts';

/** 可供查找的清单: prepared once for one state of the list. */
export type DutyIndex = {
  readonly duties: readonly Duty[];
  /** 关键词 by its first two characters, with the entries that have it. */
  readonly words: ReadonlyMap<string, readonly { readonly word: string; readonly entries: readonly number[] }[]>;
  /** 职责内容的两字 → the entries in whose own words it stands. */
  readonly grams: ReadonlyMap<string, readonly number[]>;
  readonly kinds: ReadonlyMap<MatterKind, readonly number[]>;
};

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
};

/** 编好清单. */
export function indexDuties(duties: readonly Duty[]): DutyIndex {
  const entriesOf = new Map<string, number[]>();
  const grams = new Map<string, number[]>();
  const kinds = new Map<MatterKind, number[]>();
  for (const [at, { keywords, what, kinds: own }] of duties.entries()) {
    for (const word of new Set(keywords.map(foldText))) if ([...word].length >= 2) push(entriesOf, word, at);
    for (const gram of new Set(bigramsOf(what))) push(grams, gram, at);
    for (const kind of own) push(kinds, kind, at);
  }
  const words = new Map<string, { word: string; entries: readonly number[] }[]>();
  for (const [word, entries] of entriesOf) push(words, [...word].slice(0, 2).join(''), { word, entries });
  return { duties, words, grams, kinds };
}
