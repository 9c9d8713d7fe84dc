import type { Method } from '@jieyou/contracts';
import type { Clock } from '../../../kernel/clock/clock.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Fact, Matter } from '../../matters/index.ts';
import type { OrderRow, Text } from '../store/words.ts';

/** 一条留痕, as a paper is made from it: what happened, and how the matter stood before and after. */
export interface Step {
  seq: number;
  at: Instant;
  /** 经办人的姓名. */
  by: string;
  org: string;
  facts: readonly Fact[];
  /** What was said; null once it is erased or when it is not the asker's to read. */
  words: ReadonlyMap<string, string | null>;
  /** The matter's text as it stood then. */
  text: Text | null;
  /** Null for a unit whose part has ended: it sees its own entries and cannot fold them. */
  before: Matter | null;
  after: Matter | null;
  clocks: readonly Clock[];
}

export interface Person {
  id: string;
  side: 'applicant' | 'respondent' | 'third';
  kind: 'person' | 'organisation';
  name: string;
  agentFor: string | null;
  /** 遮盖后的电话. */
  phone: string | null;
}

/** 办理轨迹: all that the asker may know of a matter when its papers are printed. */
export interface Trail {
  id: string;
  /** Null for a unit whose part has ended and that did not register it. */
  code: string | null;
  /** As it stands now; null for a unit whose part has ended. */
  matter: Matter | null;
  method: Method;
  steps: readonly Step[];
  orders: ReadonlyMap<string, OrderRow>;
  people: readonly Person[];
  /** 交办所据的职责清单条目, in words, by the order's id. */
  cited: ReadonlyMap<string, string>;
  /** 工作人员的姓名. */
  name: (staff: string) => string;
  unit: (path: string) => string;
  shortName: (path: string) => string;
}
