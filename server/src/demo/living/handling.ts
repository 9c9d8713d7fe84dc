import { termOf } from '@jieyou/contracts';
import { dueOf } from '../../kernel/clock/due.ts';
import { instant } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/local-date.ts';
import { hasWords, wordsOn } from '../telling/tell.ts';
import { act, clerk, director, waitDays, waitUntil, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';

const DAY = 86_400_000;

/** 办理期限届满. */
function dueFor({ world, grade, acceptedAt }: CaseFile, moreDays = 0): Instant {
  const { term } = termOf(world.method, 'resolve', grade === '' ? null : grade);
  return instant(Date.parse(dueOf(acceptedAt, term, world.calendar).due) + moreDays * DAY);
}

const between = (from: Instant, to: Instant, share: number): Instant =>
  instant(Date.parse(from) + (Date.parse(to) - Date.parse(from)) * share);

const daysAfter = (at: Instant, days: number): Instant => instant(Date.parse(at) + days * DAY);

/** 记进展. */
function progress(file: CaseFile, by: string): void {
  const { steps } = file.scene.trouble;
  const own = steps.length > 0 && hasWords(file.scene, steps) && file.draw.chance(0.6);
  act(file, by, 'progress', { note: own ? wordsOn(file.scene, file.draw, steps) : words(file, 'progress') });
}

/** 中止与恢复. Gives the days that it took. */
function pauseFor(file: CaseFile, by: string, reason: string): number {
  const { draw, world } = file;
  const days = draw.whole(7, 26);
  act(file, by, 'pause', {
    reason,
    note: world.words.pause(reason) === '' ? '按规定中止。' : wordsOn(file.scene, draw, [world.words.pause(reason)]),
  });
  waitUntil(file, daysAfter(file.now, days));
  act(file, by, 'resume', { note: words(file, 'resume') });
  return days;
}

/** 延期: asked for in time, decided by the director. Gives the days that were won. */
function extend(file: CaseFile, by: string, due: Instant): number {
  const { draw } = file;
  waitUntil(file, between(file.acceptedAt, due, 0.7 + draw.share() * 0.15));
  if (file.now >= daysAfter(due, -1)) return 0;
  const amount = draw.pick([5, 7, 10, 10, 15, 20, 30]);
  act(file, by, 'ask_extension', { amount, reason: words(file, 'extensionAsk') });
  waitDays(file, 0.2, 1.4);
  const approve = draw.chance(0.85);
  const reason = words(file, approve ? 'extensionYes' : 'extensionNo');
  act(file, director(file), 'decide_extension', { approve, informed: true, reason });
  return approve ? amount : 0;
}

/** 督办, by the county's supervisor. */
function urge(file: CaseFile): void {
  const by = file.world.offices.some(file.draw, 'c990101.zx', 'supervisor');
  act(file, by, 'urge', { requirement: words(file, 'urge') });
}

/** When it will be done: most in good time, some close to the last day, a few after it. */
function doneAt(file: CaseFile, due: Instant, late: boolean): Instant {
  const { draw, acceptedAt } = file;
  if (late) return daysAfter(due, 0.4 + draw.share() ** 2 * 16);
  return between(acceptedAt, daysAfter(due, -0.6), 0.06 + 0.9 * draw.share() ** 1.35);
}

/** 办理: contact has been made; from here to the day when it is done. */
export function handle(file: CaseFile, by: string): void {
  const { draw, scene } = file;
  const mayPause = !/wangge/.test(by);
  let more = 0;
  if (scene.trouble.pause !== undefined && draw.chance(0.5)) more += pauseFor(file, by, scene.trouble.pause);
  else if (mayPause && draw.chance(0.025)) {
    waitDays(file, 0.5, 2);
    const reason = draw.pick(['appraisal', 'materials', 'party_unable', 'proceeding']);
    if (file.now < daysAfter(dueFor(file), -2)) more += pauseFor(file, by, reason);
  }
  const late = draw.chance(0.072);
  if (draw.chance(late ? 0.2 : 0.045)) more += extend(file, by, dueFor(file, more));
  const due = dueFor(file, more);
  const done = doneAt(file, due, late);
  const notes = late
    ? draw.whole(1, 3)
    : draw.weighed([
        [0, 4],
        [1, 5],
        [2, 2],
        [3, 0.6],
      ] as const);
  const from = file.now;
  for (let n = 1; n <= notes; n += 1) {
    const then = between(from, done, n / (notes + 1));
    if (then <= file.now) continue;
    waitUntil(file, then);
    progress(file, by);
  }
  if ((late && draw.chance(0.55)) || draw.chance(0.012)) {
    waitUntil(file, late ? daysAfter(due, draw.share() * 1.5 - 0.5) : file.now);
    urge(file);
  }
  waitUntil(file, done);
}

/** 窗口自己办的. */
export function handleAtCounter(file: CaseFile): void {
  const { draw } = file;
  const quick = file.scene.trouble.nature === 'consultation';
  if (quick) return waitUntil(file, file.now);
  waitDays(file, 0.1, draw.chance(0.7) ? 2 : 5);
  if (draw.chance(0.4)) act(file, clerk(file), 'progress', { note: words(file, 'progress') });
  waitDays(file, 0.1, 3);
}
