import { readFileSync } from 'node:fs';
import { method } from '@jieyou/contracts';
import type { Method, MethodGrade } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { compareMethods } from './compare-methods.ts';

const text = readFileSync(new URL('../../../../../methods/neutral/method.yaml', import.meta.url), 'utf8');
const neutral = method.parse(parse(text));
const wordsOf = (after: Method, before = neutral): string[] => compareMethods(before, after).map(({ words }) => words);
const general = (change: Partial<MethodGrade>): Method => ({
  ...neutral,
  grades: neutral.grades.map((each) => (each.id === 'general' ? { ...each, ...change } : each)),
});
const examples = [{ from: '2026-03-02', due: '2026-03-05' }];

describe('比较两份工作法', () => {
  it('同一份没有不同；另起版本号也没有', () => expect(wordsOf({ ...neutral, version: 2 })).toEqual([]));
  it('等级的办理期限，说明从几日改为几日，缩短还是延长', () => {
    const basis = '本地文件 第三条';
    expect(wordsOf(general({ clocks: { resolve: { within: '3 calendar_days', basis, examples } } }))).toEqual([
      '办理期限（一般）：15 日 → 3 日（缩短）',
    ]);
    expect(wordsOf(general({ clocks: { resolve: { within: '20 working_days', basis, examples } } }))).toEqual([
      '办理期限（一般）：15 日 → 20 个工作日（延长）',
    ]);
  });
  it('等级不再另定期限的，与总期限比', () =>
    expect(wordsOf(general({ clocks: {} }))).toEqual(['办理期限（一般）：15 日 → 30 日（延长）']));
  it('总期限改了只说一次，另有规定的等级不受影响', () => {
    const accept = { ...neutral.clocks.accept, within: '1 working_days', starts: 'registered' as const };
    expect(wordsOf({ ...neutral, clocks: { ...neutral.clocks, accept } })).toEqual([
      '受理期限：2 个工作日 → 1 个工作日（缩短）',
    ]);
  });
  it('等级改名、增加、减少', () => {
    expect(wordsOf(general({ label: '普通' }))).toEqual(['等级：一般 → 普通']);
    const without = { ...neutral, grades: neutral.grades.slice(0, 2) };
    expect(wordsOf(without)[0]).toBe('等级：不再规定，原为「重大」');
    expect(wordsOf(neutral, without)).toEqual([
      '等级：新增「重大」',
      '办理层级（重大）：新增「县（区、市）」',
      '分办路径（重大）：新增「领导包案」',
      '办理期限（重大）：新增「60 日」',
    ]);
  });
  it('分办路径只改叫法的说一次，改了路径的逐级说', () => {
    const labels = { ...neutral.labels, routes: { counter: '窗口直办' } };
    expect(wordsOf({ ...neutral, labels })).toEqual(['路径“窗口直接分办”：窗口直接分办 → 窗口直办']);
    expect(wordsOf(general({ route: 'leader' }))).toEqual(['分办路径（一般）：窗口直接分办 → 领导包案']);
  });
  it('可选的渠道，说明增加了哪些、去掉了哪些', () => {
    const { sources } = neutral;
    expect(wordsOf({ ...neutral, sources: sources.filter((each) => each !== 'court') })).toEqual([
      '来源渠道：去掉「法院」',
    ]);
    expect(wordsOf({ ...neutral, sources: sources.toReversed() })).toEqual(['来源渠道：次序改变']);
  });
  it('规定没有变、只有依据变的，另作一类', () => {
    const returns = { ...neutral.returns, basis: '本地文件 第九条' };
    expect(compareMethods(neutral, { ...neutral, returns })).toMatchObject([
      { change: 'basis', words: '退单须先会商：满 2 次，规定相同，依据改为：本地文件 第九条' },
    ]);
  });
  it('反过来比，新增成了不再规定', () => {
    const labels = { ...neutral.labels, loop: '一窗受理' };
    const after = { ...neutral, labels };
    expect([wordsOf(after), wordsOf(neutral, after)]).toEqual([
      ['整套流转：新增「一窗受理」'],
      ['整套流转：不再规定，原为「一窗受理」'],
    ]);
  });
});

type Place = readonly (string | number)[];

/** Every leaf of the file but its name, its version and the examples, each changed into something else. */
function* changes(value: unknown, path: Place = []): Generator<readonly [Place, unknown]> {
  const name = path.at(-1);
  if (name === 'examples' || (path.length === 1 && (name === 'id' || name === 'version'))) return;
  if (Array.isArray(value) && value.every((each) => typeof each === 'string')) yield [path, value.slice(1)];
  else if (typeof value === 'object' && value !== null) {
    for (const [key, each] of Object.entries(value)) {
      yield* changes(each, [...path, Array.isArray(value) ? Number(key) : key]);
    }
  } else yield [path, other(value, name)];
}

const others: Readonly<Record<string, readonly string[]>> = {
  starts: ['registered', 'concluded'],
  level: ['village', 'county'],
  route: ['counter', 'leader'],
  approver: ['centre_director', 'supervisor'],
  within: ['9 hours', '9 minutes'],
  at_most: ['9 hours', '9 minutes'],
};

function other(value: unknown, name: string | number | undefined): unknown {
  if (typeof value === 'number') return value + 1;
  if (typeof value === 'boolean') return !value;
  return others[String(name)]?.find((each) => each !== value) ?? `${String(value)}改`;
}

const put = (whole: unknown, [first, ...rest]: Place, leaf: unknown): unknown => {
  if (first === undefined) return leaf;
  if (Array.isArray(whole)) return whole.with(Number(first), put(whole[Number(first)], rest, leaf));
  return { ...(whole as object), [first]: put((whole as Record<string, unknown>)[first], rest, leaf) };
};

describe('没有一处改动会被漏掉', () => {
  const all = [...changes(neutral)].map(([path, leaf]) => ({ at: path.join('.'), after: put(neutral, path, leaf) }));
  it('每一项都试到了', () => expect(all.length).toBeGreaterThan(80));
  it.each(all)('改 $at', ({ after }) => expect(wordsOf(after as Method).length).toBeGreaterThan(0));
});
