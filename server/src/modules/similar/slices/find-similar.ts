import { likenessStrengths, matterKinds, stages } from '@jieyou/contracts';
import type { SimilarCandidate } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { likenessOf } from '../domain/likeness.ts';
import type { Compared, Likeness } from '../domain/likeness.ts';
import { probeOf } from '../domain/probe.ts';
import { sayReason } from '../domain/say-reason.ts';
import { nearInText, sameOtherSide } from '../store/candidates.ts';
import { readSides } from '../store/sides.ts';
import type { Side } from '../store/sides.ts';
import type { Ground } from './ground.ts';

/** 待查的一件: a matter, or one that is still being typed. */
export interface Sought {
  self: string | null;
  compared: Compared;
  /** What is settled already, and not asked again. */
  settled?: ReadonlySet<string>;
}

/** 找到的一件 and how like it is. */
export interface Found {
  side: Side;
  likeness: Likeness;
}

/** 显示几件. */
export const SHOWN = 6;
const OF_ONE_SIDE = 20;

export const byLikeness = (one: Found, other: Found): number =>
  other.likeness.points - one.likeness.points || one.side.id.localeCompare(other.side.id);

/** 比过、够像的, the likest first. What was merged goes on under another's name. */
export const compareAll = ({ self, compared, settled }: Sought, sides: readonly Side[], samePerson = false): Found[] =>
  sides
    .filter(({ id, stage }) => id !== self && stage !== 'merged' && !settled?.has(id))
    .map((side) => ({ side, likeness: likenessOf(compared, side.compared, samePerson) }))
    .filter(({ likeness }) => likeness.strength !== null)
    .sort(byLikeness);

/** 疑似重复的候选 of each, by what is written and by the other side, read through the asker's own rights. */
export async function candidatesOf(
  tx: Tx,
  ground: Ground,
  sought: readonly Sought[],
  { want, asked: pairs }: { want: number; asked?: number },
): Promise<(at: number) => Side[]> {
  const asked = sought.flatMap(({ compared, self }, n) => {
    const probe = probeOf(compared.wording, ground.common, pairs);
    return probe ? [{ n, probe, self }] : [];
  });
  const most = Math.max(0, ...sought.map(({ settled }) => settled?.size ?? 0));
  const near = await nearInText(tx, asked, want + most);
  const named = sought.map(({ compared }, n) => ({ n, names: compared.organisations }));
  const opposed = await sameOtherSide(tx, ground.county, named, OF_ONE_SIDE);
  const idsFor = (n: number): string[] => [...new Set([...(near.get(n) ?? []), ...(opposed.get(n) ?? [])])];
  const sides = await readSides(tx, ground, [...new Set(sought.flatMap((_, n) => idsFor(n)))]);
  const byId = new Map(sides.map((side) => [side.id, side]));
  return (n) => idsFor(n).flatMap((id) => byId.get(id) ?? []);
}

/** 疑似重复, of one. */
export async function findSimilar(tx: Tx, ground: Ground, sought: Sought): Promise<Found[]> {
  const candidates = await candidatesOf(tx, ground, [sought], { want: 40 });
  return compareAll(sought, candidates(0)).slice(0, SHOWN);
}

/** 疑似重复的一件, as a screen shows it. */
export const candidateOf = ({ side, likeness }: Found): SimilarCandidate => ({
  ...{ id: side.id, code: side.code, title: side.title, place: side.place, registeredAt: side.at },
  ...{ kindLabel: matterKinds[side.kind], stageLabel: stages[side.stage] },
  strength: likeness.strength ?? 'possible',
  strengthLabel: likenessStrengths[likeness.strength ?? 'possible'],
  reasons: likeness.reasons.map((reason) => ({ code: reason.code, words: sayReason(reason) })),
});
