import type { MatterKind } from '@jieyou/contracts';

/** 名册中可选的调解员, as far as the order asks. */
export interface Candidate {
  staff: string;
  name: string;
  home: string;
  kinds: readonly MatterKind[];
  languages: readonly string[];
  fullTime: boolean;
  load: number;
}

/** 为谁选: the matter, and who may not. */
export interface Choosing {
  kind: MatterKind;
  committee: string;
  /** 事项所在的乡镇. */
  town: string;
  partyNames: readonly string[];
  recused: readonly string[];
  walled: readonly string[];
}

export type Nearness = 'committee' | 'town' | 'other';

/** 一名候选: why it stands where it stands, what must be asked, and what bars it. */
export interface Suggested extends Candidate {
  fits: boolean;
  near: Nearness;
  /** 有待核对的关系. */
  ask: string[];
  barred: string | null;
}

const townOf = (path: string): string => path.split('.').slice(0, 2).join('.');
const far: Readonly<Record<Nearness, number>> = { committee: 0, town: 1, other: 2 };

function nearOf({ home }: Candidate, { committee, town }: Choosing): Nearness {
  if (home === committee) return 'committee';
  return townOf(home) === town ? 'town' : 'other';
}

function barOf({ staff }: Candidate, { recused, walled }: Choosing): string | null {
  if (recused.includes(staff)) return '本案已经回避';
  return walled.includes(`staff:${staff}`) ? '是被反映的人' : null;
}

/** 排列的依据, said beside the list. */
export const ORDER =
  '先列擅长这类纠纷的，再按远近（本调委会、同一乡镇、其他），再按在办件数由少到多。只是排列，由当事人选或者调委会指定。';

/**
 * 建议的次序 (人民调解法 第十九条): by field, distance and open load, never by anything about a person's worth. The same
 * name as a party's is only asked about; whoever is barred stands last and says why.
 */
export function suggest(candidates: readonly Candidate[], choosing: Choosing): Suggested[] {
  return candidates
    .map((each): Suggested => {
      const same = choosing.partyNames.includes(each.name);
      return {
        ...each,
        ...{ fits: each.kinds.includes(choosing.kind), near: nearOf(each, choosing), barred: barOf(each, choosing) },
        ask: same ? ['与一方当事人同名，请核对是不是本人或亲属'] : [],
      };
    })
    .toSorted(
      (a, b) =>
        Number(a.barred !== null) - Number(b.barred !== null) ||
        Number(b.fits) - Number(a.fits) ||
        far[a.near] - far[b.near] ||
        a.load - b.load ||
        a.name.localeCompare(b.name, 'zh-CN'),
    );
}
