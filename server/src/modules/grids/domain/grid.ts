import type { GridKind, GridPost, MarkKind, Outline } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** 网格: an area of one village, as it is now. */
export type Grid = {
  readonly id: string;
  readonly code: string;
  readonly kind: GridKind;
  readonly name: string;
  readonly village: string;
  readonly parent: string | null;
  readonly aliases: readonly string[];
  readonly tags: readonly string[];
  readonly policeBeat: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly replacedBy: string | null;
  readonly hectares: number;
  readonly outline: Outline;
  /** 负责人 on the staff, or a name; both null is a vacancy. */
  readonly holderStaff: string | null;
  readonly holderName: string | null;
};

/** 网格岗位上的一个人. */
export type GridHolder = {
  readonly id: string;
  readonly post: GridPost;
  readonly responsible: boolean;
  readonly staff: string | null;
  readonly name: string | null;
  readonly from: LocalDate;
  readonly until: LocalDate | null;
  readonly note: string | null;
};

/** 网格里的一个地点. */
export type GridMark = {
  readonly id: string;
  readonly grid: string;
  readonly kind: MarkKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly lng: number;
  readonly lat: number;
};
