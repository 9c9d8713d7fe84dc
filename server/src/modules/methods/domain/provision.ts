import { parseTerm, sayTerm } from '@jieyou/contracts';
import type { MethodExample } from '@jieyou/contracts';

/** 规定 — one thing that a method settles, in words; what is explained and what is compared is the same list. */
export type Provision = {
  /** Names the same thing in any method, e.g. `clocks.resolve.general`. */
  readonly key: string;
  readonly part: string;
  readonly what: string;
  readonly says: string;
  readonly basis: string | null;
  /** For a lay reader; `what：says` where there is no better sentence. */
  readonly sentence?: string;
  /** Two provisions are alike when these are, however a place calls them; `says` unless given. */
  readonly same?: string;
  readonly term?: string;
  readonly list?: readonly string[];
  readonly examples?: readonly MethodExample[];
  /** Not settled here but taken over from the general rule; only worth a word where the other one differs. */
  readonly inherited?: boolean;
};

/** 说期限文字: `3 calendar_days` as 3 日. What was published has been read before; anything else is shown as it is. */
export function sayTermText(text: string): string {
  const term = parseTerm(text);
  return term ? sayTerm(term) : text;
}

/** 自某步起多久以内: 自受理起 3 日内, or 受理当日内. */
export const withinWords = (starts: string, text: string): string =>
  text === 'same_day' ? `${starts}当日内` : `自${starts}起 ${sayTermText(text)}内`;
