import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import { jobFor } from '../testing/jobs.ts';
import { pictureOf, saved } from '../testing/picture-of.ts';
import { loadFonts } from './fonts.ts';
import type { FormJob } from './job.ts';
import { printForm } from './typst-form.ts';
import { openTypst } from './typst.ts';

/**
 * Every form as it was looked at and found right. After a change that is meant: run this with WRITE_PICTURES=1, look at
 * each new picture, commit it.
 */
const FOLDER = resolve(import.meta.dirname, '../test-pictures');
const WIDTH = 661; // A4 at 80 dots to the inch
const ids = Object.keys(mediationForms) as MediationForm[];
const foot = { code: '990101-2026-000123-45', address: 'https://jieyou.example/m/99010123' };
const svg = { format: 'svg', foot } as const;

const cases: readonly (readonly [name: string, job: FormJob])[] = [
  ...ids.map((id) => [id, jobFor(id, svg)] as const),
  ['MED-AGR.blank', jobFor('MED-AGR', { format: 'svg', blank: true })],
  ['MED-JC.blank', jobFor('MED-JC', { format: 'svg', blank: true })],
  ['MED-AGR.draft', jobFor('MED-AGR', { ...svg, draft: true })],
  ['MED-ORAL.rare', jobFor('MED-ORAL', { ...svg, rare: 'box', draft: true, data: { parties: ['𠮷野家', '㐂䶮'] } })],
];

const typst = openTypst(null);
const fonts = loadFonts(null);

test.each(cases)('%s 印出来与看过的样图一样', (name, job) => {
  const done = printForm(typst, fonts, job, 'form.typ');
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  const now = pictureOf(done.value.bytes, WIDTH);
  const file = resolve(FOLDER, `${name}.png`);
  if (process.env['WRITE_PICTURES'] === '1') writeFileSync(file, saved(now));
  expect(existsSync(file), `${file} 还没有`).toBe(true);
  const seen = PNG.sync.read(readFileSync(file));
  expect([now.width, now.height]).toEqual([seen.width, seen.height]);
  const different = pixelmatch(seen.data, now.data, undefined, now.width, now.height, { threshold: 0.25 });
  expect(different / (now.width * now.height)).toBeLessThan(0.0005);
});
