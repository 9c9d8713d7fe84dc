import { isTest, report, rootAsked, sourcesOf } from './source-files.ts';

const MOST = { p90: 160, max: 250, test: 400 } as const;

type Sized = { readonly path: string; readonly lines: number };

const at = (sorted: readonly Sized[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.lines ?? 0;

/** 文件大小 without blank lines: median, nine of ten, the largest. */
export function sizeReport(root: string): { faults: string[]; said: string } {
  const all = sourcesOf(root, ['contracts', 'server', 'web', 'tools']).map(({ path, text }) => ({
    path,
    lines: text.split('\n').filter((line) => line.trim() !== '').length,
  }));
  const product = all.filter(({ path }) => !isTest(path)).toSorted((one, other) => one.lines - other.lines);
  const [median, p90, max] = [at(product, 0.5), at(product, 0.9), product.at(-1)?.lines ?? 0];
  const tooLong = all.filter(({ path, lines }) => lines > (isTest(path) ? MOST.test : MOST.max));
  const faults = tooLong.map(({ path, lines }) => `${path}: ${lines} lines; split it by what it is about`);
  if (p90 > MOST.p90) faults.push(`nine of ten files have up to ${p90} lines; more than ${MOST.p90} is too many`);
  if (product.length === 0) faults.push('no product file was seen');
  return { faults, said: `${product.length} product files: median ${median}, p90 ${p90}, max ${max}` };
}

if (import.meta.main) {
  const { faults, said } = sizeReport(rootAsked());
  report('sizes', faults, said);
}
