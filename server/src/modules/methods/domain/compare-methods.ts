import type { Method, MethodDifferenceView } from '@jieyou/contracts';
import { longerOrShorter } from './longer-or-shorter.ts';
import type { Provision } from './provision.ts';
import { provisionsOf } from './provisions.ts';

const quoted = (words: readonly string[]): string => words.map((word) => `「${word}」`).join('');

/** 增加「来信」；去掉「法院」 — for what is a list. */
function listWords(before: readonly string[], after: readonly string[]): string {
  const [more, fewer] = [
    after.filter((each) => !before.includes(each)),
    before.filter((each) => !after.includes(each)),
  ];
  const said = [
    ...(more.length > 0 ? [`增加${quoted(more)}`] : []),
    ...(fewer.length > 0 ? [`去掉${quoted(fewer)}`] : []),
  ];
  return said.length > 0 ? said.join('；') : '次序改变';
}

function changeWords(before: Provision, after: Provision): string {
  if (before.list && after.list) return listWords(before.list, after.list);
  const turn = before.term && after.term ? longerOrShorter(before.term, after.term) : null;
  return `${before.says} → ${after.says}${turn ? `（${turn}）` : ''}`;
}

const heading = ({ key, part, what }: Provision): Pick<MethodDifferenceView, 'key' | 'part' | 'what'> => ({
  key,
  part,
  what,
});

/** What both settle: nothing when alike in value and authority. */
function changed(before: Provision, after: Provision): MethodDifferenceView[] {
  if (before.inherited && after.inherited) return [];
  const values = { before: before.says, after: after.says };
  if ((before.same ?? before.says) !== (after.same ?? after.says)) {
    const words = `${before.what}：${changeWords(before, after)}`;
    return [{ ...heading(before), change: 'changed', ...values, words }];
  }
  if (before.basis === after.basis) return [];
  const words = `${before.what}：${after.says}，规定相同，依据改为：${after.basis ?? '没有写明'}`;
  return [{ ...heading(before), change: 'basis', ...values, words }];
}

const added = (after: Provision): MethodDifferenceView => ({
  ...{ ...heading(after), change: 'added', before: null, after: after.says },
  words: `${after.what}：新增「${after.says}」`,
});

const removed = (before: Provision): MethodDifferenceView => ({
  ...{ ...heading(before), change: 'removed', before: before.says, after: null },
  words: `${before.what}：不再规定，原为「${before.says}」`,
});

/**
 * 比较两份工作法: every provision that one of them settles otherwise, in Chinese words. What a place calls a track or a
 * level is one difference, not one for every grade.
 */
export function compareMethods(before: Method, after: Method): MethodDifferenceView[] {
  const [old, fresh] = [provisionsOf(before), provisionsOf(after)];
  const byKey = new Map(fresh.map((each) => [each.key, each]));
  const known = new Set(old.map(({ key }) => key));
  return [
    ...old.flatMap((each) => {
      const other = byKey.get(each.key);
      if (other) return changed(each, other);
      return each.inherited ? [] : [removed(each)];
    }),
    ...fresh.filter(({ key, inherited }) => !known.has(key) && !inherited).map(added),
  ];
}
