import type { MediationForm } from '@jieyou/contracts';
import { forms } from '../domain/forms.ts';
import { readData } from '../domain/read-data.ts';
import type { LoadedFonts } from './fonts.ts';
import type { FormJob } from './job.ts';
import { printForm } from './typst-form.ts';
import { inkOf } from './ink.ts';
import type { Typst } from './typst.ts';

const foot = { code: '990101-样张-000000', address: null };

/** The job that tries a template: its form's own example, whole, or nothing at all. */
const trialOf = (form: MediationForm, mode: 'final' | 'blank'): FormJob => {
  const read = readData(forms[form], mode === 'final' ? forms[form].sample : {}, mode === 'blank');
  if (!read.ok) throw new Error(`the example of ${form} is not whole`);
  return {
    ...{ what: 'form', form, format: 'pdf', layout: read.value.layout, data: read.value.data, mode, foot },
    ...{ at: '2026-01-01', pictures: {}, rare: 'refuse', office: null },
  };
};

const squeezed = (words: string): string => words.replaceAll(/[\s\u200b]/g, '');

/** Every text that the example holds, except codes of choices, which are printed as words. */
function* saidIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) yield* saidIn(held);
}

/**
 * 检查本单位样式, before it is used: it compiles, blank and filled; keeps to A4; and prints everything that the
 * built-in layout prints of the example — a template must not lose a promise.
 */
export function checkOffice(typst: Typst, fonts: LoadedFonts, form: MediationForm, file: string): readonly string[] {
  for (const mode of ['blank', 'final'] as const) {
    const tried = printForm(typst, fonts, trialOf(form, mode), file);
    if (!tried.ok)
      return tried.refusal.code === 'office_template_broken' ? tried.refusal.faults : [JSON.stringify(tried.refusal)];
  }
  const job = trialOf(form, 'final');
  const [ours, theirs] = ['form.typ', file].map((each) => inkOf(typst, fonts, job, each));
  if (!ours || !theirs) return ['排不出样张'];
  const faults: string[] = [];
  if (theirs.pages.some(({ width, height }) => Math.abs(width - 595) > 2 || Math.abs(height - 842) > 2))
    faults.push('纸张不是竖放的 A4');
  const printed = squeezed(theirs.body);
  const before = squeezed(ours.body);
  const lost = [...saidIn(job.data)]
    .flatMap((each) => each.split('\n'))
    .filter((each) => before.includes(squeezed(each)) && !printed.includes(squeezed(each)));
  if (lost.length > 0)
    faults.push(
      `样张里的这些内容没有印出来：${lost
        .slice(0, 5)
        .map((each) => `“${each.slice(0, 20)}”`)
        .join('、')}`,
    );
  if (!squeezed(theirs.words).includes(squeezed(foot.code))) faults.push('没有印出事项编码，请保留 #show: form');
  return faults;
}
