import type { PaperKind } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';

/** 一项: its name and what stands beside it; a value that nobody knows is left out before it is printed. */
export type Item = readonly [name: string, value: string | null | undefined];

/** 文书的一张, ready to be printed: what it is, from whom, to whom, what it says. Its words are plain, not yet markup. */
export interface Sheet {
  kind: PaperKind;
  label: string;
  /** 文号 of its own; most papers have none. */
  number: string | null;
  /** 所涉工单的文号. */
  about: string | null;
  issuer: string;
  /** 主送: a unit or the person. */
  to: string | null;
  opening: string;
  items: readonly Item[];
  closing: readonly string[];
  /** 签字栏: lines left open for a pen. */
  signs: readonly string[];
  /** 成文时刻. */
  at: Instant;
  /** What personal data it carries, as the view log names it; none, and no line is left. */
  personal: readonly string[];
}
