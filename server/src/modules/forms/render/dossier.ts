import { mediationForms } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { forms } from '../domain/forms.ts';
import { pagesOf } from '../domain/page-range.ts';
import type { FormRefusal } from '../domain/refusals.ts';
import { bindPages, readPdf } from './bind-pages.ts';
import type { ReadPdf } from './bind-pages.ts';
import { missingGlyphs } from './characters.ts';
import type { LoadedFonts } from './fonts.ts';
import type { DossierPart, DossierPlan, FormJob, PrintAnswer } from './job.ts';
import type { Typst } from './typst.ts';
import { pictureKind } from './word-picture.ts';

const MOST_PAGES = 2_000;

interface Bench {
  readonly print: (job: FormJob) => PrintAnswer;
  readonly typst: Typst;
  readonly fonts: LoadedFonts;
}

type Piece = { readonly name: string; readonly remark: string; readonly pdf: ReadPdf };

/** 装订卷宗: cover, index with page numbers, contents in order, back, in one PDF. Pages are numbered from the first part on. */
export async function bindDossier(bench: Bench, plan: DossierPlan): Promise<PrintAnswer> {
  const pieces: Piece[] = [];
  for (const part of plan.parts) {
    const read = await pieceOf(bench, part, plan.cover.at);
    if (!read.ok) return read;
    pieces.push({ name: part.name, remark: part.remark ?? '', pdf: read.value });
  }
  const inner = pieces.reduce((sum, { pdf }) => sum + pdf.pages, 0);
  if (inner > MOST_PAGES) return refuse({ code: 'too_many_pages', most: MOST_PAGES });
  const backData = { ...(plan.back.data as object), pages: inner + 1 };
  const back = await printed(bench, { ...plan.back, data: backData, layout: forms['MED-BACK'].lay(backData) });
  if (!back.ok) return back;
  const numbered = [...pieces, { name: mediationForms['MED-BACK'], remark: '', pdf: back.value }];
  const entries = pagesOf(numbered.map(({ name, remark, pdf }) => ({ name, remark, pages: pdf.pages })));
  const index = await printed(bench, { ...plan.index, data: { entries }, layout: forms['MED-INDEX'].lay({ entries }) });
  const cover = await printed(bench, plan.cover);
  if (!index.ok) return index;
  if (!cover.ok) return cover;
  const numbers = await overlay(bench, plan.cover, inner + back.value.pages);
  const bytes = await bindPages({
    title: plan.cover.layout.title,
    at: plan.cover.at,
    front: [cover.value, index.value],
    numbered: numbered.map(({ pdf }) => pdf),
    numbers,
  });
  return ok({ bytes, pages: cover.value.pages + index.value.pages + inner + back.value.pages, handwritten: [] });
}

async function printed({ print }: Bench, job: FormJob): Promise<Result<ReadPdf, FormRefusal>> {
  const done = print({ ...job, format: 'pdf' });
  if (!done.ok) return done;
  return ok(await readPdf(done.value.bytes));
}

async function pieceOf(bench: Bench, part: DossierPart, at: string): Promise<Result<ReadPdf, FormRefusal>> {
  if ('job' in part) return printed(bench, part.job);
  if ('picture' in part) return picturePage(bench, part.name, part.picture, at);
  try {
    return ok(await readPdf(part.pdf));
  } catch (error) {
    const locked = /encrypt/i.test(String(error));
    return refuse({ code: 'part_unreadable', part: part.name, why: locked ? '文件加了密码' : '不是完好的 PDF' });
  }
}

const dated = (at: string): number[] => at.split('-').map(Number);

async function picturePage(
  { typst, fonts }: Bench,
  title: string,
  bytes: Uint8Array,
  at: string,
): Promise<Result<ReadPdf, FormRefusal>> {
  const kind = pictureKind(bytes);
  const characters = missingGlyphs(title, fonts.has);
  if (kind === null) return refuse({ code: 'picture_unreadable', picture: title });
  if (characters.length > 0) return refuse({ code: 'glyphs_missing', characters });
  const picture = `given-page.${kind}`;
  typst.show(picture, bytes);
  try {
    const given = { title, at: dated(at), fonts: { body: fonts.body }, picture };
    const compiled = typst.compile('picture.typ', JSON.stringify(given));
    if ('faults' in compiled) return refuse({ code: 'picture_unreadable', picture: title });
    return ok(await readPdf(typst.pdf(compiled.document, true)));
  } finally {
    typst.hide(picture);
  }
}

async function overlay({ typst, fonts }: Bench, { at, layout }: FormJob, count: number): Promise<ReadPdf> {
  const given = { title: layout.title, at: dated(at), fonts: { body: fonts.body }, count };
  const compiled = typst.compile('page-numbers.typ', JSON.stringify(given));
  if ('faults' in compiled) throw new Error(compiled.faults.map(({ says }) => says).join('; '));
  return readPdf(typst.pdf(compiled.document, true));
}
