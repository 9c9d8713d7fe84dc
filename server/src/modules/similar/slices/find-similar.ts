import { likenessStrengths, matterKinds, stages } from '@jieyou/contracts';
import type { SimilarCandidate } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { likenessOf } from '../domain/likeness.ts';
import type { Compared, Likeness } from '../domain/likeness.ts';
import { probeOf } from '../domain/probe.ts';
import { sayReason } from '../domain/say-reason.ts';
import { commonPairs, nearInText, sameOtherSide, settledWith } from '../store/candidates.ts';
import { readSides } from '../store/sides.ts';
import type { Side } from '../store/sides.ts';

/** 待查的一件: a matter, or one that is still being typed. */
export interface Sought {
  county: string;
  self: string | null;
  compared: Compared;
}

/** 找到的一件 and how like it is. */
export interface Found {
  side: Side;
  likeness: Likeness;
}

const [IN_TEXT, OF_ONE_SIDE] = [40, 20];
export const SHOWN = 6;

const byPoints = (one: Found, other: Found): number =>
  other.likeness.points - one.likeness.points || one.side.id.localeCompare(other.side.id);

/** 比过、够像的, the likest first. What is settled already is not asked again. */
export async function scored(
  tx: Tx,
  { county, self, compared }: Sought,
  ids: readonly string[],
  samePerson = false,
): Promise<Found[]> {
  const sides = await readSides(tx, county, [...new Set(ids)]);
  return sides
    .filter(({ id, stage }) => id !== self && stage !== 'merged')
    .map((side) => ({ side, likeness: likenessOf(compared, side.compared, samePerson) }))
    .filter(({ likeness }) => likeness.strength !== null)
    .sort(byPoints);
}

/** 疑似重复, by what is written and by the other side. Everything through the asker's own rights. */
export async function findSimilar(tx: Tx, sought: Sought, common?: ReadonlySet<string>): Promise<Found[]> {
  const { county, self, compared } = sought;
  const settled = self === null ? new Set<string>() : await settledWith(tx, county, self);
  const probe = probeOf(compared.wording, common ?? (await commonPairs(tx)));
  const near = probe ? await nearInText(tx, probe, self, IN_TEXT + settled.size) : [];
  const side = await sameOtherSide(tx, county, compared.organisations, self, OF_ONE_SIDE);
  return scored(
    tx,
    sought,
    [...near, ...side].filter((id) => !settled.has(id)),
  );
}

/** 疑似重复的一件, as a screen shows it. */
export const candidateOf = ({ side, likeness }: Found): SimilarCandidate => ({
  ...{ id: side.id, code: side.code, title: side.title, place: side.place, registeredAt: side.at },
  ...{ kindLabel: matterKinds[side.kind], stageLabel: stages[side.stage] },
  strength: likeness.strength ?? 'possible',
  strengthLabel: likenessStrengths[likeness.strength ?? 'possible'],
  reasons: likeness.reasons.map((reason) => ({ code: reason.code, words: sayReason(reason) })),
});
