import { compact } from '../../../kernel/validators/compact.ts';

/** Where the parts of a code's 27 digits stand: area, day, serial, check digits. */
const LENGTH = 27;
const DAY = [12, 20] as const;
const SERIAL = [20, 25] as const;
const TAIL = 4;
const LEAST = 5;
const realDay = /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

export interface CodePart {
  digits: string;
  marks: string[];
}

/** 编码的一部分: which marks a matter has whose code holds these digits somewhere. None, and it is no part of a code. */
export function codePart(word: string): CodePart | undefined {
  const match = /^(ZZ)?(\d+)$/.exec(compact(word));
  const digits = match?.[2] ?? '';
  if (digits.length < LEAST || digits.length > LENGTH) return undefined;
  const last = match?.[1] === undefined ? LENGTH - digits.length : 0;
  const marks = Array.from({ length: last + 1 }, (_, offset) => markAt(digits, offset)).filter(
    (mark) => mark !== undefined,
  );
  return marks.length === 0 ? undefined : { digits, marks: [...new Set(marks)] };
}

/** What can be said for certain of a code that holds these digits from `offset` on. */
function markAt(digits: string, offset: number): string | undefined {
  const end = offset + digits.length;
  const within = ([from, to]: readonly [number, number]): string | undefined =>
    offset <= from && end >= to ? digits.slice(from - offset, to - offset) : undefined;
  const day = within(DAY);
  // Laid so that the day would be none, it is no part of any code.
  if (day !== undefined && !realDay.test(day)) return undefined;
  const serial = within(SERIAL);
  if (serial !== undefined) return `n:${serial}`;
  if (day !== undefined) return `k:${day}`;
  return end === LENGTH ? `e:${digits.slice(-TAIL)}` : undefined;
}
