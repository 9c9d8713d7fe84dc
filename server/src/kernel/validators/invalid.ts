import { refuse } from '../result.ts';

/** 不合要求 — why a text is not what it should be, in words that say what to do. */
export type Invalid<Code extends string = string> = { code: Code; words: string };

export const invalid = <Code extends string>(code: Code, words: string): { ok: false; refusal: Invalid<Code> } =>
  refuse({ code, words });
