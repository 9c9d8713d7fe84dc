import { describe, expect, test } from 'vitest';
import { calendarTexts, noticedCalendar } from '../../test/calendars.ts';
import { drawFrom } from './draw.ts';
import { localDate } from '../kernel/local-date.ts';
import type { OrgKind } from '@jieyou/contracts';
import { aYear } from './living/a-year.ts';
import { commonness } from './living/days.ts';
import { officeHours } from './living/office-hours.ts';
import { officesOf } from './living/offices.ts';
import { demoSeed } from './size.ts';
import { staffOf } from './staff.ts';
import { othersIn } from './telling/scene.ts';
import type { Scene } from './telling/scene.ts';
import { themesOf } from './telling/say.ts';
import { hasWords, narrativeOf, titleOf, wordsOn } from './telling/tell.ts';
import { towns } from './towns.ts';
import { demoTree } from './tree.ts';
import { demoWords } from './words/read-words.ts';
import type { Trouble } from './words/shapes.ts';
import { method as methodShape } from '@jieyou/contracts';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

const today = localDate('2026-11-21');

describe('真实规模的县', () => {
  const tree = demoTree('county');
  const people = staffOf('county');
  const count = (kind: OrgKind): number => tree.filter((org) => org.kind === kind).length;

  test('十六个部门、十五个乡镇各有中心和调委会、一百九十二个村，一个村有自己的调委会；名称不重', () => {
    expect([count('department'), count('township'), count('village')]).toEqual([16, 15, 192]);
    expect([count('centre'), count('committee')]).toEqual([16, 17]);
    expect(new Set(tree.map(({ name }) => name)).size).toBe(tree.length);
    expect(new Set(tree.map(({ path }) => path)).size).toBe(tree.length);
  });

  test('三百人在岗，各在树上的单位；每个村都有人；姓名不重', () => {
    const posts = people.flatMap(({ posts: own }) => own);
    expect(people.filter((one) => one.posts.some(({ ended }) => !ended))).toHaveLength(300);
    expect(new Set(people.map(({ name }) => name)).size).toBe(people.length);
    const paths = new Set(tree.map(({ path }) => path));
    expect(posts.filter(({ unit, scope = unit }) => !paths.has(unit) || !paths.has(scope))).toEqual([]);
    const villages = tree.filter(({ kind }) => kind === 'village').map(({ path }) => path);
    const served = posts.map(({ unit }) => unit);
    expect(villages.filter((path) => !served.some((unit) => unit.startsWith(path)))).toEqual([]);
  });

  test('小的演示县是它的一部分', () => {
    const paths = new Set(tree.map(({ path, name }) => `${path} ${name}`));
    expect(demoTree('small').filter(({ path, name }) => !paths.has(`${path} ${name}`))).toEqual([]);
  });
});

describe('编出来的事', () => {
  const [town] = towns;
  if (!town) throw new Error('no towns');

  const sceneOf = (trouble: Trouble, theme: string, seed: string): Scene => {
    const draw = drawFrom(`${trouble.id} ${theme} ${seed}`);
    const place = { town, village: '桥头村', villagePath: 'c990101.t01.v01', spot: '三组' };
    const others = othersIn(draw, trouble, { ours: '甲某', theme, town: town.name, village: '桥头村', spot: '三组' });
    return { ...place, trouble, theme, day: today, people: ['甲某'], others, said: new Map(), draw };
  };

  test('每一种、每一题都说得完整：有标题、经过、诉求和结果，不留空格子', () => {
    const gaps: string[] = [];
    for (const trouble of demoWords().troubles) {
      for (const theme of new Set(themesOf(trouble.titles))) {
        for (const voice of ['plain', 'old', 'brief', 'hotline', 'grid', 'clerk'] as const) {
          const scene = sceneOf(trouble, theme, voice);
          const ends = [trouble.done, trouble.refused ? [trouble.refused] : []].flat();
          const texts = [
            titleOf(scene, scene.draw),
            narrativeOf(scene, { channel: 'counter', voice }, scene.draw),
            hasWords(scene, ends) ? wordsOn(scene, scene.draw, ends) : '',
            ...[trouble.part, trouble.fail].flatMap((text) => (text ? [wordsOn(scene, scene.draw, [text])] : [])),
          ];
          const bad = texts.find((text) => text.length < 4 || /[【】〔〕｜‖]|undefined|NaN|[A-D]\//.test(text));
          if (bad !== undefined) gaps.push(`${trouble.id} ${theme} ${voice}: ${bad}`);
        }
      }
    }
    expect(gaps).toEqual([]);
  });

  test('同一种子、同一日期写出同样的一年，换一个种子就不同；周末人少', { timeout: 60_000 }, () => {
    expect(calendarTexts.length).toBeGreaterThan(0);
    const file = new URL('../../../methods/neutral/method.yaml', import.meta.url);
    const method = methodShape.parse(parse(readFileSync(file, 'utf8')));
    const rules = { method, calendar: noticedCalendar, hours: officeHours(noticedCalendar), words: demoWords() };
    const offices = officesOf(staffOf('county'));
    const yearOf = (seed: string) =>
      aYear({ size: 'county', seed, today, offices, ...rules }, 500, '2026-11-21T02:00:00.000Z' as never).map(
        ({ payload, ...doing }) => ({ ...doing, asked: payload(() => '990101000000202601010000199') }),
      );
    const year = yearOf(demoSeed);
    expect(yearOf(demoSeed)).toEqual(year);
    expect(yearOf('另一个')).not.toEqual(year);
    const came = year.filter(({ act }) => act === 'register') as {
      at: string;
      asked: { title: string; kind: string };
    }[];
    const rest = came.filter(({ at }) => !rules.hours.works(localDate(at.slice(0, 10))));
    expect(rest.length).toBeLessThan(came.length / 5);
    expect(new Set(came.map(({ asked }) => asked.title)).size).toBeGreaterThan(came.length * 0.75);
  });

  test('各种麻烦有自己的时节：讨薪在年前，争水在夏天，地界在春耕秋种', () => {
    const often = (id: string, day: string): number => {
      const found = demoWords().troubles.find((trouble) => trouble.id === id);
      if (!found) throw new Error(`no trouble ${id}`);
      return commonness(found, localDate(day));
    };
    expect(often('site', '2026-01-10')).toBeGreaterThan(5 * often('site', '2026-06-10'));
    expect(often('irrigation', '2026-07-10')).toBeGreaterThan(10 * often('irrigation', '2026-01-10'));
    expect(often('fieldedge', '2026-03-10')).toBeGreaterThan(2 * often('fieldedge', '2026-07-10'));
  });
});
