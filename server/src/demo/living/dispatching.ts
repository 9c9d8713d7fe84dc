import type { Instant } from '../../kernel/local-date.ts';
import { act, clerk, director, handler, wait, waitDays, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { consultOn } from './judging.ts';
import type { Sharing } from './judging.ts';

/** 交办. What is major goes out by the director's hand. */
export function send(file: CaseFile, lead: string, co: readonly string[] = []): void {
  wait(file, 5, file.draw.chance(0.8) ? 150 : 500);
  const by = file.grade === 'major' ? director(file) : clerk(file);
  act(file, by, 'dispatch', { lead, co: [...co], requirement: words(file, 'requirement') });
}

/** How likely a unit is to say that it is not theirs. */
const returning = (unit: string): number => {
  if (unit.endsWith('.tw')) return 0.035;
  return /\.v\d\d$/.test(unit) ? 0.025 : 0.12;
};

function giveBack(file: CaseFile, unit: string, better: string): void {
  file.returnedBy.add(unit);
  wait(file, 60, 620);
  act(file, handler(file, unit), 'return', { reason: words(file, 'returned'), betterOwner: better });
}

/**
 * 交办，直到有单位接下: a unit may return it, and so may the next; then the units sit together. Gives the unit that
 * has it now.
 */
export function findOwner(file: CaseFile, { lead, co, others }: Sharing): string {
  const { draw } = file;
  send(file, lead, co);
  const next = others[0];
  if (next === undefined || !draw.chance(returning(lead))) return lead;
  giveBack(file, lead, next);
  wait(file, 30, 400);
  if (file.consulted) consultOn(file, next, [lead]);
  send(
    file,
    next,
    co.filter((each) => each !== next),
  );
  if (!draw.chance(0.2)) return next;
  giveBack(file, next, lead);
  waitDays(file, 0.3, 1.6);
  const agreed = draw.chance(0.6) ? lead : next;
  consultOn(file, agreed, [lead, next]);
  send(file, agreed);
  return agreed;
}

/** 派错的，收回再派. */
export function recallAndSend(file: CaseFile, from: string, to: string): string {
  wait(file, 100, 700);
  act(file, director(file), 'recall', { reason: words(file, 'recall') });
  if (file.consulted) consultOn(file, to, [from]);
  send(file, to);
  return to;
}

/** 接单. */
export function receive(file: CaseFile, unit: string): string {
  const by = handler(file, unit);
  if (file.draw.chance(0.04)) waitDays(file, 1.5, 4);
  else wait(file, 15, 460);
  act(file, by, 'receive', file.draw.chance(0.3) ? { note: words(file, 'receive') } : {});
  return by;
}

/** 首次联系: at the latest on the next working day, as a rule. */
export function contact(file: CaseFile, by: string): void {
  const { draw } = file;
  const way = draw.weighed([
    ['phone', 6],
    ['visit', 3],
    ['counter', 1],
  ] as const);
  if (draw.chance(0.1)) {
    wait(file, 15, 200);
    act(file, by, 'first_contact', { way: 'phone', reached: false, note: words(file, 'noContact') });
  }
  if (draw.chance(0.04)) waitDays(file, 2, 3);
  else wait(file, 15, 400);
  act(file, by, 'first_contact', { way, reached: true, note: words(file, 'contact') });
}

/** 协办单位, beside the lead: receives, does its part, and hands back before all is done. */
export function coUnits(file: CaseFile, co: readonly string[], from: Instant): void {
  const done = file.now;
  for (const unit of co) {
    const by = handler(file, unit);
    file.now = from;
    wait(file, 30, 500);
    if (file.now >= done) continue;
    act(file, by, 'receive', {});
    waitDays(file, 0.5, 3);
    if (file.now < done && file.draw.chance(0.6)) act(file, by, 'hand_back', { result: words(file, 'handBack') });
  }
  file.now = done;
}
