import { readFileSync } from 'node:fs';
import { method } from '@jieyou/contracts';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { explainMethod } from './explain-method.ts';

const text = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const neutral = method.parse(parse(text));
const lines = explainMethod(neutral);

it('逐句说明期限、退单、延期，后面是依据和办例', () => {
  expect(lines[0]).toBe('通用工作法（neutral@1）');
  const at = lines.indexOf('定为「一般」的，自受理起 15 日内办结。');
  expect(lines.slice(at + 1, at + 4)).toEqual([
    '  例：2026-03-02 起算，2026-03-17 届满（第十五日是星期二，不顺延）。',
    '  例：2026-04-16 起算，2026-05-06 届满（第十五日 5 月 1 日放假，顺延至节后第一个工作日）。',
    '  依据：〔产品默认〕一般事项十五日办结',
  ]);
  expect(lines).toContain('同一事项退单满 2 次的，须先会商确定主办单位再交办。');
  expect(lines).toContain('每次最长延 30 日。');
});

it('文件里的每一条依据都说到', () => {
  const bases = [...text.matchAll(/basis: (.+)$/gm)].map(([, basis]) => basis);
  expect(bases.length).toBeGreaterThan(15);
  expect(bases.filter((basis) => !lines.some((line) => line.includes(String(basis))))).toEqual([]);
});

it('不许延期的，不再说延多久、谁批准；当日办的说当日', () => {
  const none = { ...neutral, extension: { ...neutral.extension, times: 0 } };
  const said = explainMethod(none).join('\n');
  expect(said).toContain('期限延长：不许延期。');
  expect(said).not.toContain('每次最长延');
  const resolve = { ...neutral.clocks.resolve, within: 'same_day' };
  const today = explainMethod({ ...neutral, clocks: { ...neutral.clocks, resolve } });
  expect(today).toContain('受理当日内办结，等级另有规定的从其规定。');
});
