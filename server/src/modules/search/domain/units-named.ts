import type { OrgKind } from '@jieyou/contracts';

/** 单位, as a search knows it. */
export interface KnownUnit {
  path: string;
  kind: OrgKind;
  name: string;
  shortName: string;
}

/** Named by so many, a word is no name: 综治中心 there is in every township. */
const MOST = 12;
const places: readonly OrgKind[] = ['township', 'village', 'grid'];
const tails: Readonly<Partial<Record<OrgKind, readonly string[]>>> = { department: ['局'], centre: ['中心'] };

const isBelow = (path: string, above: string): boolean => path.startsWith(`${above}.`);

/** 全称: its name, with or without the county's, its short name, and that with what people put behind it. */
function isNameOf(word: string, { kind, name, shortName }: KnownUnit, county: string): boolean {
  const short = (tails[kind] ?? []).flatMap((tail) => [`${shortName}${tail}`, `县${shortName}${tail}`]);
  return [name, `${county}${name}`, name.replace(county, ''), shortName, ...short].includes(word);
}

/** 简称: the beginning of a place's name, or the end of a longer one. */
const isPartOf = (word: string, { kind, name, shortName }: KnownUnit): boolean =>
  (places.includes(kind) && shortName.startsWith(word)) || ([...word].length > 2 && name.endsWith(word));

/** 说的是哪些单位: topmost paths only, the county itself excepted; none when the word names too many. */
export function unitsNamed(word: string, tree: readonly KnownUnit[]): string[] {
  const county = tree.find(({ kind }) => kind === 'county')?.name ?? '';
  const below = tree.filter(({ kind }) => kind !== 'county');
  const topmost = (units: readonly KnownUnit[]): string[] =>
    units.map(({ path }) => path).filter((path, _, all) => !all.some((above) => isBelow(path, above)));
  const said = word.normalize('NFKC');
  const whole = topmost(below.filter((unit) => isNameOf(said, unit, county)));
  const parts = topmost(below.filter((unit) => isNameOf(said, unit, county) || isPartOf(said, unit)));
  return [parts, whole].find((paths) => paths.length <= MOST) ?? [];
}
