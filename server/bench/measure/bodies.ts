import type { Register } from '@jieyou/contracts';
import { randomUUID } from 'node:crypto';
import { inventedName, inventedPhone, toldBy } from '../county/phrases.ts';
import { diceOf } from '../county/random.ts';
import { benchVillages } from '../county/tree.ts';

/** 来访者说的: what is typed at the counter, one in two with the other side named. */
export function registrations(count: number, seed: number): Register[] {
  const dice = diceOf(seed);
  return Array.from({ length: count }, () => {
    const village = dice.pick(benchVillages);
    const [name, other] = [inventedName(dice), inventedName(dice)];
    const { title, narrative, kind } = toldBy(dice, village.shortName, name, other);
    const applicant = { key: 'a', side: 'applicant' as const, kind: 'person' as const, name };
    const reached = { ...applicant, phone: inventedPhone(dice), address: village.name };
    const respondent = { key: 'b', side: 'respondent' as const, kind: 'person' as const, name: other };
    const parties = dice.chance(0.5) ? [reached, respondent] : [reached];
    return { title, narrative, kind, nature: 'dispute', channel: 'counter', place: village.name, parties };
  });
}

/** The body of one request: the same words may come again, the command never. */
export const bodyOf = (payload: Register): string => JSON.stringify({ commandId: randomUUID(), payload });
