import { createHash } from 'node:crypto';
import type { MediationForm } from '@jieyou/contracts';
import { ok } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { FormRefusal } from '../domain/refusals.ts';
import type { DossierPart } from '../render/job.ts';
import type { Press } from '../render/press.ts';
import { jobOf } from './render-form.ts';
import type { RenderedForm, RenderOptions } from './render-form.ts';

/** 卷内的一份: a form with its data, a PDF that was signed or brought, or a picture of a paper. */
export type DossierContent = { readonly name: string; readonly remark?: string } & (
  | { readonly form: MediationForm; readonly data: unknown; readonly pictures?: Readonly<Record<string, Uint8Array>> }
  | { readonly pdf: Uint8Array }
  | { readonly picture: Uint8Array }
);

/** 一卷. The pages of cover and index have no number; those of the contents and the back have. */
export interface Dossier {
  readonly cover: unknown;
  readonly contents: readonly DossierContent[];
  /** 封底 without the number of pages: that is counted. */
  readonly back: unknown;
}

const jobsOf = (
  contents: readonly DossierContent[],
  options: Omit<RenderOptions, 'format' | 'draft'>,
): Result<DossierPart[], FormRefusal> => {
  const parts: DossierPart[] = [];
  for (const content of contents) {
    const { name, remark } = content;
    if ('pdf' in content) parts.push({ name, remark, pdf: content.pdf });
    else if ('picture' in content) parts.push({ name, remark, picture: content.picture });
    else {
      const asked = jobOf(content.form, content.data, { ...options, pictures: content.pictures ?? {} });
      if (!asked.ok) return asked;
      parts.push({ name, remark, job: asked.value.job });
    }
  }
  return ok(parts);
};

/** 印卷宗: cover, index with page numbers, contents in the order given, back, in one PDF. */
export async function renderDossier(
  press: Press,
  dossier: Dossier,
  options: Omit<RenderOptions, 'format' | 'draft'>,
): Promise<Result<RenderedForm, FormRefusal>> {
  const parts = jobsOf(dossier.contents, options);
  const cover = jobOf('MED-COVER', dossier.cover, options);
  const index = jobOf('MED-INDEX', { entries: [{ name: '封底' }] }, options);
  const back = jobOf('MED-BACK', { ...(dossier.back as object), pages: 1 }, options);
  if (!parts.ok) return parts;
  if (!cover.ok) return cover;
  if (!index.ok) return index;
  if (!back.ok) return back;
  const plan = { cover: cover.value.job, index: index.value.job, back: back.value.job, parts: parts.value };
  const bound = await press.bind(plan);
  if (!bound.ok) return bound;
  const { bytes, pages } = bound.value;
  return ok({
    ...{ bytes, pages, mime: 'application/pdf', extension: 'pdf', missing: [], handwritten: [] },
    sha256: createHash('sha256').update(bytes).digest('hex'),
  });
}
