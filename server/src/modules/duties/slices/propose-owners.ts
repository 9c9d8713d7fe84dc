import type { MatterKind, OwnerProposalsView } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { currentText, leadBarred, loadMatter, placeBookOf, placeOf, sayRefusal } from '../../matters/index.ts';
import { findDuties } from '../domain/find-duties.ts';
import { lieOf } from '../domain/lie-of-matter.ts';
import { matchDuties } from '../domain/match-duties.ts';
import type { DutyMatch, Told } from '../domain/match-duties.ts';
import { nameUnit } from '../domain/name-unit.ts';
import { proposeOwner } from '../domain/propose-owners.ts';
import type { Proposing } from '../domain/propose-owners.ts';
import { groundOf } from './deps.ts';
import type { DutiesDeps, Ground } from './deps.ts';
import { indexOn } from './list-index.ts';

const MOST = 6;

/** What the text says, and after it what the typed words are found in as they stand. */
async function matchesOf(tx: Tx, county: string, { today, byPath }: Ground, told: Told): Promise<DutyMatch[]> {
  const index = await indexOn(tx, county, today);
  const matches = matchDuties(index, told, MOST);
  if (!told.typed) return matches;
  const known = new Set(matches.map(({ duty }) => duty.id));
  const found = findDuties(index.duties, told.typed, ({ owner }) => nameUnit(owner, byPath).name);
  const more = found.filter(({ line }) => !known.has(line.id));
  return [
    ...matches,
    ...more.map(({ line, matched }) => ({
      duty: line,
      matched: matched.map((words) => ({ words, where: 'typed' as const })),
      kind: null,
    })),
  ].slice(0, MOST);
}

const emptyWords = (typed: string, all: number): string => {
  if (all === 0) return '职责清单还是空的，请在下面自己选单位';
  return typed
    ? `职责清单里没有与「${typed}」相符的；请换个说法，或者在下面自己选单位`
    : '职责清单里没有与这件事相符的；可以按词查，或者在下面自己选单位';
};

async function proposalsOf(
  tx: Tx,
  county: string,
  ground: Ground,
  { told, proposing }: { told: Told; proposing: Proposing },
): Promise<OwnerProposalsView> {
  const matches = await matchesOf(tx, county, ground, told);
  const { duties } = await indexOn(tx, county, ground.today);
  return {
    proposals: matches.map((match) => proposeOwner(match, proposing)),
    empty: matches.length === 0 ? emptyWords(told.typed ?? '', duties.length) : null,
  };
}

/** 这件事该谁办: from its own words, or from what is typed. Undefined when the asker may not see the matter. */
export function proposeForMatter(
  deps: DutiesDeps,
  signed: Signed,
  { matter: idOrCode, typed }: { matter: string; typed: string },
): Promise<OwnerProposalsView | undefined> {
  const { county, scope } = signed;
  return deps.db.inScope(scope, async (tx) => {
    const matter = await loadMatter(tx, county, idOrCode);
    if (!matter) return undefined;
    const ground = await groundOf(tx, deps, signed);
    const { title, narrative } = await currentText(tx, county, matter.id);
    const place = await placeOf(tx, county, matter.id);
    const lie = lieOf({ place, words: `${title}\n${narrative}`, centre: matter.centre }, ground.units);
    const book = placeBookOf(ground.units);
    const barred = (unit: string): string | null => {
      const refusal = leadBarred(matter, unit, book);
      return refusal ? sayRefusal(refusal) : null;
    };
    const told: Told = typed ? { typed } : { title, narrative, kind: matter.kind };
    return proposalsOf(tx, county, ground, { told, proposing: { ...ground, lie, barred } });
  });
}

/** 查谁管: by words alone, before there is a matter. */
export function searchDuties(
  deps: DutiesDeps,
  signed: Signed,
  { typed, kind }: { typed: string; kind?: MatterKind | undefined },
): Promise<OwnerProposalsView> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const ground = await groundOf(tx, deps, signed);
    const lie = lieOf({ place: typed, words: '', centre: signed.post.orgPath }, ground.units);
    const told: Told = { typed, ...(kind ? { kind } : {}) };
    return proposalsOf(tx, signed.county, ground, { told, proposing: { ...ground, lie, barred: () => null } });
  });
}
