import type { OwnerProposal } from '@jieyou/contracts';
import { areaUnits } from '@jieyou/contracts';
import type { Duty } from './duty.ts';
import { sayBases, sayNo } from './duty.ts';
import { unitThere } from './lie-of-matter.ts';
import type { Lie, ListedUnit } from './lie-of-matter.ts';
import type { DutyMatch } from './match-duties.ts';
import { isAreaUnit, nameUnit } from './name-unit.ts';

/** 提出建议所需: where the matter lies, the units of today, and why a unit cannot be given it. */
export type Proposing = {
  readonly lie: Lie | undefined;
  readonly units: readonly ListedUnit[];
  readonly byPath: ReadonlyMap<string, ListedUnit>;
  readonly barred: (unit: string) => string | null;
};

type Named = { readonly path: string; readonly name: string };

const unknownPlace = '发生地没有写明在哪里，不能确定是哪一个单位；请补写发生地，或者在下面自己选';

/** The unit of this matter: the one named, or that of its kind where the matter lies. */
function unitOf(value: string, { lie, units, byPath }: Proposing): Named | null {
  const unit = isAreaUnit(value) ? unitThere(value, lie, units) : byPath.get(value);
  return unit ? { path: unit.path, name: unit.name } : null;
}

function whyNot(duty: Duty, unit: Named | null, proposing: Proposing): string | null {
  if (unit) return proposing.barred(unit.path);
  if (isAreaUnit(duty.owner)) return unknownPlace;
  return `${nameUnit(duty.owner, proposing.byPath).name}；请报告这一条不对，另选单位`;
}

/** 依清单提出一个承办单位, with the reason in words: which entry, on what basis. A person chooses. */
export function proposeOwner({ duty, matched, kind }: DutyMatch, proposing: Proposing): OwnerProposal {
  const { id, no, version, what, basis, owner, co } = duty;
  const unit = unitOf(owner, proposing);
  const words = whyNot(duty, unit, proposing);
  const from = proposing.lie ? `，${proposing.lie.from}` : '';
  return {
    duty: {
      ...{ id, no, version, what },
      basis: basis.map(({ document, article = '', quote = '' }) => ({ document, article, quote })),
    },
    unit,
    rule: isAreaUnit(owner) ? `${areaUnits[owner]}${from}` : null,
    co: co.flatMap((each) => {
      const other = unitOf(each, proposing);
      return other && other.path !== unit?.path && proposing.barred(other.path) === null ? [other] : [];
    }),
    matched: [...matched],
    kind,
    reason: `${sayNo(duty)}：${what}；依据${sayBases(basis)}`,
    can: { ok: words === null, words },
  };
}
