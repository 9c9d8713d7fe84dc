import type { Channel, MatterKind, Nature, Outcome } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { TargetField } from './fields.ts';

/** 导入的事项: a row of a foreign sheet, cleaned and checked, ready to be registered. */
export type ImportedMatter = {
  rowNo: number;
  /** 不重号: the source's own number, or a hash of the content. Unique within a source. */
  key: string;
  /** 内容指纹, to tell a repeat from another matter under the same number. */
  contentHash: string;
  externalNo?: string;
  applicant: { name: string; phone?: string; idNumber?: string; address?: string };
  title: string;
  narrative: string;
  place: string;
  kind?: MatterKind;
  nature?: Nature;
  channel: Channel;
  occurredAt?: Instant;
  registeredAt: Instant;
  unit?: string;
  /** 已办结的: comes in as concluded history, clocks not judged. */
  conclusion?: { reply: string; repliedAt: Instant; outcome: Outcome };
  /** 原表里没有对应字段的内容, kept with the matter. */
  remarks: string[];
  /** 清理说明: what was done to the row. */
  notes: string[];
};

/** 行的问题, in words, with what to do. */
export type RowProblem = { field?: TargetField; column: string; problem: string; remedy: string };
