import { renderSVG } from 'uqr';
import { mediationForms } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Layout } from '../domain/block.ts';
import { boxedData, missingGlyphs, withBoxes } from './characters.ts';
import type { LoadedFonts } from './fonts.ts';
import type { FormJob, PrintAnswer } from './job.ts';
import type { Typst, TypstFault } from './typst.ts';
import { pictureKind } from './word-picture.ts';

const MOST_PAGES = 400;

/** `第 3 行：unknown variable: g`. */
const sayFault = ({ file, line, says }: TypstFault): string =>
  `${line === null ? file : `${file} 第 ${line} 行`}：${says}`;

/** QR: the address where there is one, otherwise the code; it stands in words beside it. */
const qrOf = (foot: FormJob['foot']): string | null =>
  foot === null ? null : renderSVG(foot.address ?? foot.code, { ecc: 'M', border: 0 });

/** 交给版式的数据, under the names that templates use. */
export function givenOf(
  fonts: LoadedFonts,
  job: FormJob,
  layout: Layout,
  data: unknown,
  pictures: Readonly<Record<string, string>>,
): object {
  return {
    ...layout,
    ...{ data, mode: job.mode, pictures },
    at: job.at.split('-').map(Number),
    fonts: { body: fonts.body, title: fonts.title },
    foot: { code: job.foot?.code ?? null, address: job.foot?.address ?? null, qr: qrOf(job.foot) },
  };
}

/** 用 Typst 排印一份. `file` is our layout or the office's own. */
export function printForm(typst: Typst, fonts: LoadedFonts, job: FormJob, file: string): PrintAnswer {
  const characters = missingGlyphs([job.layout, job.foot], fonts.has);
  if (characters.length > 0 && job.rare === 'refuse') return refuse({ code: 'glyphs_missing', characters });
  const layout = characters.length > 0 ? withBoxes(job.layout, characters) : job.layout;
  const pictures: Record<string, string> = {};
  for (const [key, bytes] of Object.entries(job.pictures)) {
    const kind = pictureKind(bytes);
    if (kind === null) return refuse({ code: 'picture_unreadable', picture: key });
    pictures[key] = `given-picture-${Object.keys(pictures).length}.${kind}`;
    typst.show(pictures[key], bytes);
  }
  try {
    const given = JSON.stringify(givenOf(fonts, job, layout, boxedData(job.data, characters), pictures));
    const compiled = typst.compile(file, given);
    if ('faults' in compiled) return failed(job, file, compiled.faults);
    const pages = compiled.document.numOfPages;
    if (pages > MOST_PAGES) return refuse({ code: 'too_many_pages', most: MOST_PAGES });
    const bytes = job.format === 'svg' ? Buffer.from(typst.svg(compiled.document)) : typst.pdf(compiled.document, true);
    return ok({ bytes, pages, handwritten: characters });
  } finally {
    for (const name of Object.values(pictures)) typst.hide(name);
  }
}

const failed = (job: FormJob, file: string, faults: readonly TypstFault[]): PrintAnswer => {
  const said = faults.map(sayFault);
  const picture = faults.find(({ says }) => /decode|image/i.test(says));
  if (picture && Object.keys(job.pictures).length > 0)
    return refuse({ code: 'picture_unreadable', picture: Object.keys(job.pictures).join('、') });
  if (file.startsWith('office/')) return refuse({ code: 'office_template_broken', file: file.slice(7), faults: said });
  return refuse({ code: 'press_failed', why: `${mediationForms[job.form]}（${said.join('；')}）` });
};
