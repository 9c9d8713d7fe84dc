import { maskNumbers } from '../../../kernel/validators/mask-numbers.ts';
import { maskName } from '../../../kernel/validators/mask.ts';

const inRegex = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * 文字打码: phones, id and card numbers, and the names given, wherever they stand in what somebody wrote. `open` is the
 * name of the one whom the paper is for; it stays.
 */
export function maskWords(text: string, names: readonly string[], open: string | null = null): string {
  const numbers = maskNumbers(text);
  // One pass, the longest first: a name inside another name does not break it.
  const known = [...new Set([...names, ...(open === null ? [] : [open])])]
    .filter((name) => [...name].length > 1 && name !== '匿名')
    .sort((one, other) => other.length - one.length);
  if (known.length === 0) return numbers;
  const any = new RegExp(known.map(inRegex).join('|'), 'gu');
  return numbers.replaceAll(any, (name) => (name === open ? name : maskName(name)));
}
