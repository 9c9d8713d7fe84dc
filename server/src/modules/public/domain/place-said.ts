import type { OrgKind } from '@jieyou/contracts';

/** 地名册的一行: a unit of the tree, as far as a place is looked for by its name. */
export type NamedPlace = {
  readonly path: string;
  readonly kind: OrgKind;
  readonly name: string;
  readonly shortName: string;
};

const below = (path: string, area: string): boolean => path.startsWith(`${area}.`);
/** People say the name without its kind: 桥头 for 桥头村. A single character is no name. */
const stems = (name: string): string[] => [name, name.replace(/(?:村|社区|居委会|村委会|镇|乡|街道)$/u, '')];
const saidIn = (words: string, { shortName }: NamedPlace): boolean =>
  stems(shortName).some((stem) => [...stem].length > 1 && words.includes(stem));

/** The one with the longest name, when no other is as long: 新桥头村 is not 桥头村. */
function theOne(found: readonly NamedPlace[]): NamedPlace | null {
  const [first, second] = found.toSorted((one, other) => other.shortName.length - one.shortName.length);
  if (!first) return null;
  return second && second.shortName.length === first.shortName.length ? null : first;
}

/**
 * 所说的地方: the village that the words name within the township that was chosen; otherwise the township itself; null
 * when neither is known, and the county's own centre takes it. Two villages of one name decide nothing.
 */
export function placeSaid(
  places: readonly NamedPlace[],
  { township, words }: { township: string; words: string },
): NamedPlace | null {
  const towns = places.filter(({ kind }) => kind === 'township');
  const chosen = towns.find(({ path }) => path === township) ?? theOne(towns.filter((town) => saidIn(words, town)));
  const villages = places.filter(({ kind, path }) => kind === 'village' && (!chosen || below(path, chosen.path)));
  const village = theOne(villages.filter((each) => saidIn(words, each)));
  return village ?? chosen ?? null;
}

/** 发生地的写法: the place's full name and the words, without saying it twice. */
export function placeWords(place: NamedPlace | null, words: string): string {
  if (!place) return words;
  const said = [place.name, place.shortName].find((name) => words.startsWith(name)) ?? '';
  return [place.name, words.slice(said.length).trim()].filter((part) => part !== '').join(' ');
}
