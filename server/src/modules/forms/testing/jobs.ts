import type { MediationForm } from '@jieyou/contracts';
import { forms } from '../domain/forms.ts';
import { jobOf } from '../slices/render-form.ts';
import type { RenderOptions } from '../slices/render-form.ts';
import type { FormJob } from '../render/job.ts';

/** 一份样张的印件: the form's own example unless other data are given. */
export function jobFor(
  form: MediationForm,
  {
    data = forms[form].sample,
    blank = false,
    ...options
  }: Partial<RenderOptions> & { data?: unknown; blank?: boolean } = {},
): FormJob {
  const asked = jobOf(form, blank ? {} : data, { at: '2026-11-21', ...options }, blank);
  if (!asked.ok) throw new Error(JSON.stringify(asked.refusal));
  return asked.value.job;
}

/** Words without the white space that a line break or a justified line puts between them. */
export const squeezed = (words: string): string => words.replaceAll(/[\s\u200b]/g, '');
