import type { ListPage } from '@jieyou/contracts';
import { benchPassword } from '../county/people.ts';
import type { Dice } from '../county/random.ts';
import { openWire, signInOver } from './wire.ts';
import type { Wire } from './wire.ts';

/** 四种范围: who looks, and what they may see. */
export const lookers = [
  { name: '村', login: 't01-v01', from: '127.0.1.1' },
  { name: '乡镇', login: 't01', from: '127.0.1.2' },
  { name: '部门', login: 'rs', from: '127.0.1.3' },
  { name: '县', login: 'xian', from: '127.0.1.4' },
] as const;

export type Looker = {
  readonly name: string;
  readonly wire: Wire;
  readonly matters: readonly string[];
  readonly pages: ReadonlyMap<string, readonly string[]>;
};

/** What a row of the table is: one kind of request in one scope. */
export type Kind = '工作台' | '清单' | '清单第二页起' | '事项页' | '检索';
export type Timed = { readonly looker: string; readonly kind: Kind; readonly what: string; readonly ms: number };

const LISTS = [
  'open',
  'all',
  'late',
  'soon',
  'new',
  'closed',
  'mine',
  'to_receive',
  'to_accept',
  'to_verify',
  'to_archive',
] as const;
const DEEP = ['open', 'all', 'closed'] as const;

async function well(wire: Wire, path: string): Promise<string> {
  const { status, body } = await wire.ask('GET', path);
  if (status !== 200) throw new Error(`GET ${path}: ${status} ${body.slice(0, 300)}`);
  return body;
}

const listAt = async (wire: Wire, path: string): Promise<ListPage> => JSON.parse(await well(wire, path)) as ListPage;

/** 登录并翻几页: what is looked at later is what these lists led to. */
export async function lookerOf(url: string, { name, login, from }: (typeof lookers)[number]): Promise<Looker> {
  const cookie = await signInOver(url, login, benchPassword, from);
  const wire = openWire(url, { cookie, from });
  const matters = new Set<string>();
  const pages = new Map<string, string[]>();
  for (const list of LISTS) {
    let page = await listAt(wire, `/api/lists/${list}`);
    const cursors: string[] = [];
    for (const { id } of page.lines) matters.add(id);
    while (page.next !== null && cursors.length < 8) {
      cursors.push(page.next);
      page = await listAt(wire, `/api/lists/${list}?after=${encodeURIComponent(page.next)}`);
      for (const { id } of page.lines) matters.add(id);
    }
    if (cursors.length > 0) pages.set(list, cursors);
  }
  return { name, wire, matters: [...matters], pages };
}

type Ask = { readonly looker: Looker; readonly kind: Kind; readonly what: string; readonly path: string };

const shuffled = <Value>(values: readonly Value[], dice: Dice): Value[] =>
  values
    .map((value) => ({ value, at: dice.roll() }))
    .toSorted((one, other) => one.at - other.at)
    .map(({ value }) => value);

/** One round: every kind of request in every scope, in an order of its own. */
export function asksOf(all: readonly Looker[], terms: readonly string[], dice: Dice): Ask[] {
  const asks = all.flatMap((looker): Ask[] => [
    { looker, kind: '工作台', what: 'desk', path: '/api/desk' },
    ...LISTS.map((list) => ({ looker, kind: '清单' as const, what: list, path: `/api/lists/${list}` })),
    ...DEEP.flatMap((list) => {
      const cursors = looker.pages.get(list);
      if (!cursors) return [];
      return {
        looker,
        kind: '清单第二页起' as const,
        what: list,
        path: `/api/lists/${list}?after=${encodeURIComponent(dice.pick(cursors))}`,
      };
    }),
    ...Array.from({ length: looker.matters.length === 0 ? 0 : 4 }, () => {
      return { looker, kind: '事项页' as const, what: 'page', path: `/api/matters/${dice.pick(looker.matters)}` };
    }),
    ...terms.map((term) => ({
      looker,
      kind: '检索' as const,
      what: term,
      path: `/api/search?q=${encodeURIComponent(term)}`,
    })),
  ]);
  return shuffled(asks, dice);
}

/** 逐个地问, one after the other: what a person waits when the machine is theirs. */
export async function timeReads(asks: readonly Ask[]): Promise<Timed[]> {
  const timed: Timed[] = [];
  for (const { looker, kind, what, path } of asks) {
    const began = performance.now();
    await well(looker.wire, path);
    timed.push({ looker: looker.name, kind, what, ms: performance.now() - began });
  }
  return timed;
}
