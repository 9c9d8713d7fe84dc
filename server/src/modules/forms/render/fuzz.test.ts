import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import { forms } from '../domain/forms.ts';
import { readData } from '../domain/read-data.ts';
import { anyOf } from '../testing/any-form.ts';
import { jobFor, squeezed } from '../testing/jobs.ts';
import { pictureOf } from '../testing/picture-of.ts';
import { missingGlyphs, withBoxes } from './characters.ts';
import { loadFonts } from './fonts.ts';
import { inkOf } from './ink.ts';
import { printForm } from './typst-form.ts';
import { openTypst } from './typst.ts';

const typst = openTypst(null);
const fonts = loadFonts(null);
const ids = Object.keys(mediationForms) as MediationForm[];
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 3); // more for a long trial
const WIDTH = 298; // half a pixel to the point

/** Every text of a layout that is meant to be read. */
function* said(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    if (!['is', 'align', 'picture'].includes(key)) yield value;
  } else if (typeof value === 'object' && value !== null)
    for (const [name, held] of Object.entries(value)) yield* said(held, Array.isArray(value) ? key : name);
}

/** Whether anything was drawn outside the margins, or between the text and the foot of any page. */
function strays(svg: Uint8Array, pages: number): string[] {
  const png = pictureOf(svg, WIDTH);
  const page = png.height / pages;
  const inked = (fromX: number, toX: number, fromY: number, toY: number): boolean => {
    for (let y = Math.ceil(fromY); y < Math.floor(toY); y += 1)
      for (let x = Math.ceil(fromX); x < Math.floor(toX); x += 1)
        if ((png.data[(y * png.width + x) * 4] ?? 255) < 128) return true;
    return false;
  };
  const mm = WIDTH / 210;
  return Array.from({ length: pages }, (_, at) => at * page).flatMap((top, at) => [
    ...(inked(0, 27 * mm, top, top + page) ? [`第 ${at + 1} 页左边`] : []),
    ...(inked(187 * mm, 210 * mm, top, top + page) ? [`第 ${at + 1} 页右边`] : []),
    ...(inked(0, 210 * mm, top, top + 23 * mm) ? [`第 ${at + 1} 页上边`] : []),
    ...(inked(0, 210 * mm, top + 270.5 * mm, top + 274 * mm) ? [`第 ${at + 1} 页下边`] : []),
  ]);
}

describe('随便什么数据，版面不坏、字不丢', () => {
  test.each(ids)(
    '%s',
    (id) => {
      fc.assert(
        fc.property(
          fc.constantFrom(20, 200, 1500).chain((long) => anyOf(forms[id].schema, long)),
          (data) => {
            const read = readData(forms[id], data, false);
            expect(read).toMatchObject({ ok: true });
            const job = jobFor(id, {
              data,
              format: 'svg',
              rare: 'box',
              foot: { code: '990101-2026-000123-45', address: null },
            });
            const done = printForm(typst, fonts, job, 'form.typ');
            if (!done.ok) throw new Error(JSON.stringify(done.refusal));
            const missing = missingGlyphs(job.layout, fonts.has);
            expect(done.value.handwritten).toEqual(missing);
            const layout = missing.length > 0 ? withBoxes(job.layout, missing) : job.layout;
            const words = squeezed(inkOf(typst, fonts, { ...job, layout }, 'form.typ')?.body ?? '');
            const texts = [...said(layout.blocks)].flatMap((each) => each.split('\n')).map(squeezed);
            expect(texts.filter((each) => !words.includes(each))).toEqual([]);
            const letters = texts.join('').length;
            expect(done.value.pages).toBeLessThanOrEqual(4 + letters / 120);
            expect(strays(done.value.bytes, done.value.pages)).toEqual([]);
            // PDF/A refuses a character without a glyph: nothing was lost silently.
            expect(printForm(typst, fonts, { ...job, format: 'pdf' }, 'form.typ')).toMatchObject({ ok: true });
            typst.rest();
          },
        ),
        { numRuns: RUNS, seed: 20_261_122, endOnFailure: true },
      );
    },
    120_000,
  );
});
