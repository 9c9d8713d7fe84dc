import { createHash } from 'node:crypto';
import type { MediationForm } from '@jieyou/contracts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { forms } from '../domain/forms.ts';
import { readData } from '../domain/read-data.ts';
import type { FormRefusal } from '../domain/refusals.ts';
import type { Foot, Format, FormJob } from '../render/job.ts';
import type { Press } from '../render/press.ts';

/** 怎样印. */
export interface RenderOptions {
  readonly format?: Format;
  /** 草稿: what is missing becomes ruled blanks, and every page says 草稿. */
  readonly draft?: boolean;
  /** 文书日期 `2026-11-21`, kept in the file's properties; with the same data and day, the same bytes. */
  readonly at: string;
  /** 回到事项的路: its code and short address, in words and as a QR. */
  readonly foot?: Foot | null;
  /** Signatures and pasted pictures (PNG, JPEG), by the names that the data give them. */
  readonly pictures?: Readonly<Record<string, Uint8Array>>;
  /** 缺字 is refused; or a box is printed for it, with a note, to be written in by hand. */
  readonly rare?: 'refuse' | 'box';
  /** 县代码: whose own templates come first. */
  readonly county?: string | null;
}

/** 印好的文书. The hash freezes it. */
export interface RenderedForm {
  readonly bytes: Uint8Array;
  readonly mime: string;
  readonly extension: Format;
  /** 0 for a Word file: it has pages only when it is opened. */
  readonly pages: number;
  readonly sha256: string;
  /** 草稿里还缺的栏目. */
  readonly missing: readonly string[];
  /** 印成方框、须手写补入的字. */
  readonly handwritten: readonly string[];
}

const mimeOf: Readonly<Record<Format, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

/** The job for the press, or what keeps it from being one. */
export function jobOf(
  form: MediationForm,
  data: unknown,
  options: RenderOptions,
  blank = false,
): Result<{ job: FormJob; missing: readonly string[] }, FormRefusal> {
  const read = readData(forms[form], data, blank || options.draft === true);
  if (!read.ok) return read;
  const draft = options.draft === true ? 'draft' : 'final';
  return ok({
    missing: read.value.missing,
    job: {
      ...{ what: 'form', form, format: options.format ?? 'pdf', mode: blank ? 'blank' : draft, at: options.at },
      ...{ layout: read.value.layout, data: read.value.data, foot: options.foot ?? null },
      ...{ pictures: options.pictures ?? {}, rare: options.rare ?? 'refuse', office: options.county ?? null },
    },
  });
}

async function printed(
  press: Press,
  asked: Result<{ job: FormJob; missing: readonly string[] }, FormRefusal>,
): Promise<Result<RenderedForm, FormRefusal>> {
  if (!asked.ok) return asked;
  const { job, missing } = asked.value;
  const done = await press.print(job);
  if (!done.ok) return done;
  const { bytes, pages, handwritten } = done.value;
  return ok({
    ...{ bytes, pages, handwritten, missing, mime: mimeOf[job.format], extension: job.format },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
}

/** 印文书, filled from data that are checked against the form; incomplete data are refused by name, unless a draft is asked for. */
export const renderForm = (
  press: Press,
  form: MediationForm,
  data: unknown,
  options: RenderOptions,
): Promise<Result<RenderedForm, FormRefusal>> => printed(press, jobOf(form, data, options));

/** 印空白文书, to be filled in by hand; some forms have more than one blank. */
export const renderBlank = (
  press: Press,
  form: MediationForm,
  options: RenderOptions & { variant?: string | undefined },
): Promise<Result<RenderedForm, FormRefusal>> => {
  const { variants } = forms[form];
  const variant = variants[options.variant ?? ''] ?? Object.values(variants)[0];
  return printed(press, jobOf(form, variant?.data ?? {}, options, true));
};
