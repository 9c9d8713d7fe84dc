import { pairsOf } from './wording.ts';
import type { Wording } from './wording.ts';

const [SHORTEST, LONGEST, SHOWN] = [3, 12, 3];
/** A run of everyday words is worth nothing, however long it is. */
const LEAST = 0.7;

/** By the weights of the text it stands in. */
const worthOf = (pairs: readonly string[], { pairs: weights }: Wording): number =>
  pairs.reduce((sum, pair) => sum + Math.max(0, (weights.get(pair) ?? 0) - 0.3), 0);

/** A number is not a name, and may be somebody's telephone. */
const NUMBER = /\d{5,}/;
/** What a name does not begin or end with. */
const EDGES =
  /^[的在与和及至对为是有被把从到于将离由我们一了个请区市县]+|[的在与和及至对为是有被把从到于将离由我们一了个请]+$/gu;

/** Where each three letters of the text stand. */
function placesOf(plain: string): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (let at = 0; at + SHORTEST <= plain.length; at += 1) {
    const three = plain.slice(at, at + SHORTEST);
    if (three.includes(' ')) continue;
    const known = places.get(three);
    if (known) known.push(at);
    else places.set(three, [at]);
  }
  return places;
}

function longestAt(one: string, from: number, other: string, places: readonly number[]): string {
  let best = SHORTEST;
  for (const at of places) {
    let length = SHORTEST;
    while (length < LONGEST && one[from + length] === other[at + length] && (one[from + length] ?? ' ') !== ' ') {
      length += 1;
    }
    best = Math.max(best, length);
  }
  return one.slice(from, from + best);
}

/** 都写到的词: what a clerk sees as the reason, the names of places and firms first. */
export function sharedWords(one: Wording, other: Wording): string[] {
  const places = placesOf(other.plain);
  const runs = new Set<string>();
  for (let at = 0; at + SHORTEST <= one.plain.length;) {
    const found = places.get(one.plain.slice(at, at + SHORTEST));
    const run = found ? longestAt(one.plain, at, other.plain, found) : '';
    const name = run.replaceAll(EDGES, '');
    if (name.length >= SHORTEST && !NUMBER.test(name)) runs.add(name);
    at += Math.max(1, run.length - 2);
  }
  const chosen: string[] = [];
  const worth = [...runs]
    .map((run) => ({ run, worth: worthOf(pairsOf(run), one) }))
    .filter((each) => each.worth >= LEAST);
  for (const { run } of worth.sort((a, b) => b.worth - a.worth)) {
    if (chosen.length === SHOWN) break;
    if (!chosen.some((known) => known.includes(run) || run.includes(known))) chosen.push(run);
  }
  return chosen;
}

const FULL_NAME = 2.5;

/** 同名: how much of a name that both write stands in a title of theirs, 0 to 1. 「鑫茂机砂厂」 is nearly all of it. */
export function sharedName(one: Wording, other: Wording, shared: readonly string[]): number {
  const inTitle = (run: string): number =>
    worthOf(
      pairsOf(run).filter((pair) => one.title.has(pair) || other.title.has(pair)),
      one,
    );
  return Math.min(1, Math.max(0, ...shared.map(inTitle)) / FULL_NAME);
}
