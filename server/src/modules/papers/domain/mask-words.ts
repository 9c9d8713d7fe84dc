import { maskIdNumber, maskName, maskPhone } from '../../../kernel/validators/mask.ts';

const LONG_NUMBER = /(?<![\d０-９])(?:\d{14}|\d{17}|\d{15}|\d{16}|\d{18})[\dXx](?![\d０-９])/gu;
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/gu;
const LANDLINE = /(?<!\d)(0\d{2,3}[ -]\d{7,8})(?!\d)/gu;

const inRegex = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * 文字打码: phones, id and card numbers, and the names given, wherever they stand in what somebody wrote. `open` is the
 * name of the one whom the paper is for; it stays.
 */
export function maskWords(text: string, names: readonly string[], open: string | null = null): string {
  const numbers = text
    .normalize('NFC')
    .replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(LONG_NUMBER, maskIdNumber)
    .replaceAll(MOBILE, (_, phone: string) => maskPhone(phone.replaceAll(/[ -]/g, '')))
    .replaceAll(LANDLINE, (_, phone: string) => maskPhone(phone));
  // One pass, the longest first: a name inside another name does not break it.
  const known = [...new Set([...names, ...(open === null ? [] : [open])])]
    .filter((name) => [...name].length > 1 && name !== '匿名')
    .sort((one, other) => other.length - one.length);
  if (known.length === 0) return numbers;
  const any = new RegExp(known.map(inRegex).join('|'), 'gu');
  return numbers.replaceAll(any, (name) => (name === open ? name : maskName(name)));
}
