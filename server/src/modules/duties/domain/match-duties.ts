import { matterKinds } from '@jieyou/contracts';
import type { MatterKind } from '@jieyou/contracts';
import { bigramsOf, foldText } from './fold-text.ts';
import type { Duty } from './duty.ts';
import type { DutyIndex } from './index-duties.ts';

/** 在哪里写着: the matter's title, its narrative, or what somebody typed to look for. */
export type Where = 'title' | 'narrative' | 'typed';
export type Told = { readonly [Place in Where]?: string } & { readonly kind?: MatterKind };

/** 为什么是这一条: the very words, and where they stand; or that the kind of trouble is the same. */
export type DutyMatch = {
  readonly duty: Duty;
  readonly matched: readonly { readonly words: string; readonly where: Where }[];
  readonly kind: string | null;
};

/** A title says what it is about; a narrative says much else besides. What was typed was meant. */
const WEIGHT: Readonly<Record<Where, number>> = { typed: 3, title: 2, narrative: 1 };
const PLACES: readonly Where[] = ['typed', 'title', 'narrative'];

/** Of a long narrative the beginning is read: what it is about stands there. */
const READ = 4_000;
/** What falls this far behind the best is not worth a line. */
const BEHIND = 0.2;
/** The entry's own words weigh less than a keyword that somebody chose for it. */
const OWN_WORDS = 0.25;
/** Parts of an entry's own words shorter than this say nothing when they are shown. */
const SHOWN_RUN = 3;

type Found = { score: number; words: Map<string, Where>; kind: boolean };

/** How much it tells that something is found: little when many entries have it. */
const rarity = (all: number, having: number): number => Math.log(1 + all / having);

function findWords(index: DutyIndex, text: string): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, readonly number[]>();
  const points = [...text];
  let at = 0;
  for (const [place, point] of points.entries()) {
    for (const { word, entries } of index.words.get(`${point}${points[place + 1] ?? ''}`) ?? []) {
      if (text.startsWith(word, at)) found.set(word, entries);
    }
    at += point.length;
  }
  return found;
}

/** Words that join others and say nothing themselves. */
const JOINTS = /[的和与及等或对之]|[^\p{L}\p{N}]+/u;

/** 职责内容里与来文相同的几段字, the longest first seen. */
const runsOf = (what: string, text: string): string[] =>
  foldText(what)
    .split(JOINTS)
    .flatMap((part) => runsIn([...part], text));

function runsIn(points: readonly string[], text: string): string[] {
  const runs: string[] = [];
  for (let from = 0; from + SHOWN_RUN <= points.length;) {
    let to = from;
    while (to < points.length && text.includes(points.slice(from, to + 1).join(''))) to += 1;
    const run = points.slice(from, to).join('');
    if (to - from >= SHOWN_RUN) runs.push(run);
    from = Math.max(to, from + 1);
  }
  return runs;
}

/**
 * 按清单找承办单位. Keywords found in the text, the entry's own words, and the kind of trouble; each counts the more,
 * the fewer entries share it. Nothing is learnt and nothing hidden: what counted is what is shown.
 */
export function matchDuties(index: DutyIndex, told: Told, most: number): DutyMatch[] {
  const all = index.duties.length;
  const found = new Map<number, Found>();
  const of = (entry: number): Found => {
    const known = found.get(entry) ?? { score: 0, words: new Map<string, Where>(), kind: false };
    found.set(entry, known);
    return known;
  };
  const texts = PLACES.flatMap((where): [Where, string][] => {
    const text = foldText((told[where] ?? '').slice(0, READ));
    return text === '' ? [] : [[where, text]];
  });
  for (const [where, text] of texts) {
    for (const [word, entries] of findWords(index, text)) {
      const worth = rarity(all, entries.length) * Math.sqrt([...word].length) * WEIGHT[where];
      for (const entry of entries) {
        const one = of(entry);
        one.score += one.words.has(word) ? worth / 2 : worth;
        if (!one.words.has(word)) one.words.set(word, where);
      }
    }
    for (const gram of new Set(bigramsOf(text))) {
      const entries = index.grams.get(gram) ?? [];
      for (const entry of entries) of(entry).score += rarity(all, entries.length) * OWN_WORDS * WEIGHT[where];
    }
  }
  const alike = told.kind === undefined || told.kind === 'RT99' ? [] : (index.kinds.get(told.kind) ?? []);
  for (const entry of alike) {
    const one = of(entry);
    one.kind = true;
    one.score += rarity(all, alike.length);
  }
  return ranked(index, found, { texts, kind: told.kind, most });
}

type Ranking = {
  readonly texts: readonly [Where, string][];
  readonly kind: MatterKind | undefined;
  readonly most: number;
};

/** The best first. What has no word to show for itself is no proposal; what is far behind the best is not worth a line. */
function ranked({ duties }: DutyIndex, found: ReadonlyMap<number, Found>, { texts, kind, most }: Ranking): DutyMatch[] {
  const scored = [...found].toSorted(([a, one], [b, other]) => other.score - one.score || a - b);
  const matches: DutyMatch[] = [];
  let best = 0;
  for (const [at, one] of scored) {
    const duty = duties[at];
    if (!duty || matches.length >= most || one.score < best * BEHIND) break;
    const matched = withRuns(duty, one, texts);
    if (matched.length === 0 && !one.kind) continue;
    best = Math.max(best, one.score);
    matches.push({ duty, matched, kind: one.kind && kind !== undefined ? matterKinds[kind] : null });
  }
  return matches;
}

/** Keywords, and what of the entry's own words stands in the text; a word inside a longer one is not said again. */
function withRuns(duty: Duty, { words }: Found, texts: readonly [Where, string][]): DutyMatch['matched'] {
  const all = new Map(words);
  for (const [where, text] of texts) {
    for (const run of runsOf(duty.what, text)) if (!all.has(run)) all.set(run, where);
  }
  const said = [...all].map(([each, where]) => ({ words: each, where }));
  return said.filter(({ words: each }) => !said.some((other) => other.words !== each && other.words.includes(each)));
}
