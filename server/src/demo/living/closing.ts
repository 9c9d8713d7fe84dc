import type { LawfulRoad, Outcome } from '@jieyou/contracts';
import { instant } from '../../kernel/local-date.ts';
import type { Draw } from '../draw.ts';
import { hasWords, wordsOn } from '../telling/tell.ts';
import { act, clerk, desk, director, wait, waitDays, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { contact, receive, send } from './dispatching.ts';
import { consultOn, isAtTheCounter } from './judging.ts';
import type { Sharing } from './judging.ts';

type Ending = { readonly outcome: Outcome; readonly result: string; readonly road?: LawfulRoad };

/** 结果: most are settled or answered, some in part, some not; then a lawful road is named. */
function endingOf(file: CaseFile): Ending {
  const { draw, scene } = file;
  const { done, part, fail, failto, answer, wall } = scene.trouble;
  if (wall) return { outcome: 'transferred', road: 'discipline', result: wordsOn(scene, draw, done) };
  const how = draw.weighed([
    ['done', 80],
    ['part', part ? 10 : 3],
    ['fail', fail ? 13 : 3],
  ] as const);
  if (how === 'part')
    return { outcome: 'partly_settled', result: part ? wordsOn(scene, draw, [part]) : words(file, 'partly') };
  if (how === 'fail') {
    const [outcome, road] = fail ? failto : (['not_settled', 'litigation'] as const);
    return { outcome, road, result: fail ? wordsOn(scene, draw, [fail]) : words(file, 'failed') };
  }
  const outcome = answer || scene.trouble.nature === 'consultation' ? 'answered' : 'settled';
  return { outcome, result: hasWords(scene, done) ? wordsOn(scene, draw, done) : words(file, outcome) };
}

/** 办结并答复. */
function conclude(file: CaseFile, by: string, again = false): Outcome {
  const ending = endingOf(file);
  const { outcome, road, result } = again ? { ...ending, result: words(file, 'settledAgain') } : ending;
  act(file, by, 'conclude', { outcome, result, informed: true, ...(road ? { road } : {}) });
  return outcome;
}

/** Who it is, whatever the post. */
const personOf = (by: string): string => by.split('#')[0] ?? by;

/** 核验, by somebody else than who concluded it. */
function verify(file: CaseFile, concludedBy: string, passed: boolean): void {
  if (file.draw.chance(0.05)) waitDays(file, 3, 6);
  else wait(file, 60, 800);
  let by = desk(file);
  while (personOf(by) === personOf(concludedBy)) by = file.draw.chance(0.5) ? director(file) : clerk(file);
  act(file, by, 'verify', { passed, note: words(file, passed ? 'verifyPass' : 'verifyFail') });
}

/** 退回再办: to the same unit, or at the counter again. */
function goAgain(file: CaseFile, sharing: Sharing, unit: string): string {
  if (isAtTheCounter(file, sharing)) {
    waitDays(file, 0.5, 3);
    return clerk(file);
  }
  send(file, unit);
  const by = receive(file, unit);
  contact(file, by);
  waitDays(file, 0.5, 5);
  act(file, by, 'progress', { note: words(file, 'progress') });
  waitDays(file, 0.4, 3);
  return by;
}

const answers = [
  ['satisfied', 63],
  ['basically_satisfied', 21],
  ['dissatisfied', 6.5],
  ['unreachable', 6],
  ['declined', 3.5],
] as const;
const saidOf = {
  satisfied: 'callSatisfied',
  basically_satisfied: 'callBasically',
  dissatisfied: 'callDissatisfied',
  unreachable: 'callUnreachable',
  declined: 'callDeclined',
} as const;
type Answer = (typeof answers)[number][0];

const answerTo = (draw: Draw, outcome: Outcome): Answer =>
  draw.weighed(
    answers.map(([answer, weight]) => {
      const worse = outcome === 'not_settled' || outcome === 'partly_settled';
      return [answer, worse && answer === 'dissatisfied' ? weight * 3.5 : weight] as const;
    }),
  );

/** 回访: who is not reached is tried again, three times at most. */
function callBack(file: CaseFile, outcome: Outcome): Answer {
  const { draw } = file;
  if (draw.chance(0.05)) waitDays(file, 6, 9);
  else waitDays(file, 0.4, 3);
  for (let tried = 1; ; tried += 1) {
    const result =
      tried === 1 ? answerTo(draw, outcome) : draw.pick(['satisfied', 'unreachable', 'basically_satisfied'] as const);
    act(file, clerk(file), 'call_back', { result, note: words(file, saidOf[result]) });
    if (result !== 'unreachable' || tried === 3) return result;
    waitDays(file, 0.5, 1.5);
  }
}

function archive(file: CaseFile, dissatisfied: boolean): void {
  if (file.draw.chance(0.06)) waitDays(file, 8, 30);
  else waitDays(file, 0.2, 4);
  act(file, clerk(file), 'archive', dissatisfied ? { note: words(file, 'archiveNote') } : {});
}

const called: readonly Outcome[] = ['settled', 'partly_settled', 'not_settled', 'answered'];

/** 重启: within thirty days, on the same road as before. */
function reopen(file: CaseFile, sharing: Sharing, unit: string): void {
  waitDays(file, 0.3, 4);
  act(file, director(file), 'reopen', { reason: words(file, 'reopen') });
  file.acceptedAt = instant(file.now);
  file.consulted = false;
  if (file.grade === 'serious' || file.returnedBy.has(unit)) consultOn(file, unit, sharing.others);
  const by = goAgain(file, sharing, unit);
  const outcome = conclude(file, by, true);
  verify(file, by, true);
  archive(file, called.includes(outcome) && callBack(file, 'settled') === 'dissatisfied');
}

/** 办结之后: verified, called back, filed; sometimes sent back, sometimes opened again. */
export function close(file: CaseFile, sharing: Sharing, unit: string, by: string): void {
  const { draw } = file;
  let who = by;
  let outcome = conclude(file, who);
  if (draw.chance(0.03)) {
    verify(file, who, false);
    who = goAgain(file, sharing, unit);
    outcome = conclude(file, who, true);
  }
  verify(file, who, true);
  if (!called.includes(outcome)) return archive(file, false);
  const answer = callBack(file, outcome);
  const dissatisfied = answer === 'dissatisfied';
  if (dissatisfied && draw.chance(0.4)) return reopen(file, sharing, unit);
  archive(file, dissatisfied);
}
