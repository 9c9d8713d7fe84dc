import { globSync, readFileSync } from 'node:fs';
import { method } from '@jieyou/contracts';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { check, checkCalendar, sayProblem } from '../server/src/modules/methods/index.ts';
import { noticedCalendar } from '../server/test/calendars.ts';

type Json = { description?: string; properties?: Record<string, Json>; items?: Json };

const folder = new URL('./', import.meta.url);
const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8');
const methods = globSync('*/method.yaml', { cwd: folder });
const calendars = globSync('calendars/*.yaml', { cwd: folder });

describe('工作法文件', () => {
  it('至少有一份', () => expect(methods).toContain('neutral/method.yaml'));
  it.each(methods)('%s 没有问题，全部办例演算相符', (name) => {
    const checked = check(textOf(name), noticedCalendar);
    expect(checked.ok ? [] : checked.problems.map(sayProblem)).toEqual([]);
  });
  it.each(methods)('%s 读入再写出，仍是同一份工作法', (name) => {
    const read = method.parse(parse(textOf(name)));
    expect(check(stringify(read), noticedCalendar)).toEqual({ ok: true, method: read });
  });
  it('编辑器所用的说明文件与代码一致', () => {
    const schema = { ...z.toJSONSchema(method, { io: 'input' }), title: '工作法' };
    expect(JSON.parse(textOf('method.schema.json'))).toEqual(JSON.parse(JSON.stringify(schema)));
  });
});

/** 十一地的公开材料各载明多少条做法（编号见各文件）. */
const rows: Readonly<Record<string, readonly [string, number]>> = {
  xuanen: ['XE', 27],
  manwa: ['MW', 17],
  xiaogan: ['XG', 11],
  yunmeng: ['YM', 16],
  jiangan: ['JA', 12],
  zhijiang: ['ZJC', 11],
  shishou: ['SS', 12],
  echeng: ['EC', 12],
  xianan: ['XA', 11],
  tongshan: ['TS', 28],
  baijie: ['BJ', 20],
};

/** “XE-14 至 XE-16” names what lies between, too. */
function rowsIn(text: string, prefix: string): Set<number> {
  const found = new Set<number>();
  const pattern = new RegExp(`${prefix}-(\\d{2})(?: 至 ${prefix}-(\\d{2}))?`, 'g');
  for (const [, from, to = from] of text.matchAll(pattern))
    for (let row = Number(from); row <= Number(to); row += 1) found.add(row);
  return found;
}

describe('十一地公开载明的做法', () => {
  it('每一地一份', () =>
    expect(methods.map((name) => name.split('/')[0])).toEqual(expect.arrayContaining(Object.keys(rows))));
  it.each(Object.entries(rows))('%s 的每一条都在文件里：据以运行，或者照录原话', (place, [prefix, count]) => {
    const named = rowsIn(textOf(`${place}/method.yaml`), prefix);
    expect(Array.from({ length: count }, (_, at) => at + 1).filter((row) => !named.has(row))).toEqual([]);
    expect([...named].filter((row) => row < 1 || row > count)).toEqual([]);
  });
});

/** Every key of the schema with what an editor says of it. */
function explained(schema: Json, path = ''): [string, string][] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([key, value]): [string, string][] => [
    [`${path}.${key}`, value.description ?? ''],
    ...explained(value, `${path}.${key}`),
  ]);
  return [...own, ...(schema.items ? explained(schema.items, `${path}[]`) : [])];
}

describe('编辑器里的说明', () => {
  it('每一项都有中文说明；没有说不清有哪些项的地方', () => {
    const text = textOf('method.schema.json');
    const keys = explained(JSON.parse(text) as Json);
    expect(keys.length).toBeGreaterThan(100);
    expect(keys.filter(([, words]) => !/\p{Script=Han}{2}/u.test(words))).toEqual([]);
    expect(text).not.toContain('propertyNames');
  });
  it.each(methods)('%s 第一行指明说明文件', (name) =>
    expect(textOf(name).split('\n')[0]).toBe('# yaml-language-server: $schema=../method.schema.json'),
  );
});

describe('工作日历文件', () => {
  it.each(calendars)('%s 没有问题，文件名即年份', (name) => {
    const checked = checkCalendar(textOf(name));
    expect(checked.ok ? [] : checked.problems.map(sayProblem)).toEqual([]);
    expect(checked.ok && `calendars/${checked.file.year}.yaml`).toBe(name);
  });
  it.each([
    ['2024', 28, 8],
    ['2025', 28, 5],
    ['2026', 33, 6],
  ])('%s 年放假 %i 天，调休上班 %i 天', (year, rest, work) => {
    const within = (days: ReadonlySet<string>): string[] => [...days].filter((day) => day.startsWith(year));
    expect([within(noticedCalendar.rest).length, within(noticedCalendar.work).length]).toEqual([rest, work]);
  });
});
