import type { MediationForm } from '@jieyou/contracts';
import type { Result } from '../../../kernel/result.ts';
import type { Layout } from '../domain/block.ts';
import type { FormRefusal } from '../domain/refusals.ts';

export type Format = 'pdf' | 'svg' | 'docx';

/** 页脚: the way back to the matter, as code, short address and QR. */
export interface Foot {
  readonly code: string;
  readonly address: string | null;
}

/** 一份文书 to be printed, its words already read and laid out. */
export interface FormJob {
  readonly what: 'form';
  readonly form: MediationForm;
  readonly format: Format;
  readonly layout: Layout;
  readonly data: unknown;
  readonly mode: 'final' | 'draft' | 'blank';
  /** The civil day the document bears in its properties, `2026-11-21`: the same data print the same bytes. */
  readonly at: string;
  readonly foot: Foot | null;
  readonly pictures: Readonly<Record<string, Uint8Array>>;
  /** What to do with a character that no font has. */
  readonly rare: 'refuse' | 'box';
  /** Whose own templates come first: the county's code. */
  readonly office: string | null;
}

export interface Printed {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters left as boxes, to be written in by hand. */
  readonly handwritten: readonly string[];
}
export type PrintAnswer = Result<Printed, FormRefusal>;

/** 卷内的一份: a form to be printed, or a file that somebody brought. */
export type DossierPart =
  | { readonly name: string; readonly remark?: string | undefined; readonly job: FormJob }
  | { readonly name: string; readonly remark?: string | undefined; readonly pdf: Uint8Array }
  | { readonly name: string; readonly remark?: string | undefined; readonly picture: Uint8Array };

/** 字体: what stands ready, and what an office brought that cannot be used. */
export interface FontsFound {
  readonly body: readonly string[];
  readonly title: readonly string[];
  readonly office: readonly string[];
  readonly characters: number;
  readonly words: string;
}

/** 卷宗的编排: the cover, then the index, then the parts in order, then the back. */
export interface DossierPlan {
  readonly cover: FormJob;
  /** Laid out anew with the page numbers once they are known. */
  readonly index: FormJob;
  readonly parts: readonly DossierPart[];
  readonly back: FormJob;
}
