import { expect, test } from 'vitest';
import { mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import { jobFor } from '../testing/jobs.ts';
import { wordsOfDocx } from '../testing/unzip.ts';
import { loadFonts } from './fonts.ts';
import { inkOf } from './ink.ts';
import { openTypst } from './typst.ts';
import { wordForm } from './word-form.ts';

const typst = openTypst(null);
const fonts = loadFonts(null);
const ids = Object.keys(mediationForms) as MediationForm[];

/** Letters, digits and characters, in a fixed order: marks, boxes and blanks are drawn differently by each. */
const letters = (words: string): string => [...words.replaceAll(/[^\p{L}\p{N}]/gu, '')].toSorted().join('');

test.each(ids)('%s：PDF 与 Word 一字不差', async (id) => {
  for (const blank of [false, true]) {
    const job = jobFor(id, { blank });
    const word = await wordForm(job);
    if (!word.ok) throw new Error(JSON.stringify(word.refusal));
    const pdf = inkOf(typst, fonts, job, 'form.typ')?.body ?? '';
    expect(letters(wordsOfDocx(word.value.bytes))).toBe(letters(pdf));
  }
});
