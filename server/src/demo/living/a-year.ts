import { drawFrom } from '../draw.ts';
import { instant, startOfDay } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/local-date.ts';
import type { Doing } from '../doing.ts';
import { beginOn } from './beginning.ts';
import type { CaseFile } from './case-file.ts';
import { duplicateOf, manyThings, repeatOf, sameVisit, unnoticedOf } from './companions.ts';
import { daysBefore } from './days.ts';
import { openFile } from './intake.ts';
import { live, untilToday } from './life.ts';
import type { World } from './world.ts';

const MINUTE = 60_000;

/** Of so many matters of a year, this many come today before the loading. */
const TODAY = 1 / 300;

/** 一件，连同因它而来的. */
function withCompanions(world: World, key: string, day: ReturnType<typeof daysBefore>): CaseFile[] {
  const draw = drawFrom(`${world.seed}/begin ${key}`);
  const begun = beginOn(world, draw, draw.weighed(day));
  const splits = !begun.scene.trouble.wall && !begun.scene.trouble.refuse && begun.manner.channel === 'counter';
  if (splits && draw.chance(0.014)) return manyThings(world, key, begun, draw.whole(1, 2));
  const first = live(world, key, begun);
  const more = draw.weighed([
    [undefined, 0.955],
    [duplicateOf, 0.022],
    [repeatOf, 0.016],
    [sameVisit, 0.012],
  ] as const);
  const second = more?.(first);
  return second ? [first, second] : [first];
}

/** Of the newest, some were told twice and nobody has seen it. */
function unnoticed({ today }: World, files: readonly CaseFile[]): CaseFile[] {
  const since = instant(Date.parse(startOfDay(today)) - 12 * 24 * 60 * MINUTE);
  return files
    .filter(({ doings, scene }) => (doings[0]?.at ?? '') > since && !scene.trouble.wall && !scene.trouble.safe)
    .filter(({ draw }) => draw.own('unnoticed').chance(0.07))
    .map((file) => unnoticedOf(file, file.world.hours.after(file.doings[0]?.at ?? file.now, 500)));
}

/** 今日新登记: nothing has been done about them yet. */
function comingToday(world: World, count: number, now: Instant): Doing[] {
  return Array.from({ length: count }, (_, n) => {
    const key = `today ${n + 1}`;
    const draw = drawFrom(`${world.seed}/begin ${key}`);
    const at = instant(Date.parse(now) - (6 + n * 13 + draw.whole(0, 9)) * MINUTE);
    return openFile(world, key, beginOn(world, draw, world.today, at)).doings;
  }).flat();
}

/** 一年里的事项，到 `now` 为止: about so many of them. */
export function aYear(world: World, count: number, now: Instant): Doing[] {
  const days = daysBefore(world.today, world.hours, world.words.troubles);
  const newest = Math.round(count * TODAY);
  // Four in a hundred bring another with them.
  const firsts = Math.round((count - newest) / 1.05);
  const files = Array.from({ length: firsts }, (_, n) => withCompanions(world, `m${n + 1}`, days)).flat();
  const all = [...files, ...unnoticed(world, files)];
  return [...all.flatMap(untilToday), ...comingToday(world, newest, now)];
}
