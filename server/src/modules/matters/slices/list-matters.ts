import { lists } from '@jieyou/contracts';
import type { DeskView, ListName, ListPage, MatterLine, Method } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf, endOfDay, startOfDay } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { countLists, MOST, readList } from '../store/lists.ts';
import type { Asker, LineRow, Place } from '../store/lists.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { lineOf } from './matter-line.ts';
import { searchIds } from './search-matters.ts';

const askerOf = (deps: MattersDeps, signed: Signed): Asker => {
  const now = deps.now();
  const day = dayOf(now);
  const { county, scope, post } = signed;
  return {
    county,
    scopes: scope.scopes,
    orgPath: post.orgPath,
    now,
    today: { from: startOfDay(day), to: endOfDay(day) },
  };
};

/** 总数. Of words found too often only the newest matters are looked through: there may be more of them. */
function totalOf(count: number, partly = false): ListPage['total'] {
  if (count > MOST) return { count, more: true, text: `${MOST}+` };
  return { count, more: partly, text: partly ? `${count}+` : String(count) };
}

/** Lines worded by the method of each matter; unit names from the tree. */
async function linesOf(deps: MattersDeps, tx: Tx, asker: Asker, rows: readonly LineRow[]) {
  const places = await deps.places(tx, asker.county);
  const unit = (path: string): string => places.unit(path)?.name ?? path;
  const methods = new Map<string, Method>();
  for (const version of new Set(rows.map(({ state }) => state.method))) {
    const method = await deps.methodByVersion(tx, asker.county, version);
    if (method) methods.set(version, method);
  }
  return rows.map((row) => {
    const method = methods.get(row.state.method);
    if (!method) throw new Error(`method ${row.state.method} was never published`);
    return lineOf(row, { now: asker.now, unit, method });
  });
}

/** Why a list is empty, in words. */
function emptyWords(list: ListName, query: string, partly: boolean): string {
  if (partly)
    return `含「${query}」的事项很多，只看了最近登记的 ${MOST} 件，其中没有「${lists[list]}」的；请多写一个词`;
  if ([...query].length === 1) return `只写「${query}」一个字无法检索；请至少写两个字，或写事项编码`;
  if (query) return `在您的职责范围内没有找到含「${query}」的事项；请换个说法，或核对事项编码`;
  if (list === 'all') return '您的职责范围内还没有事项；登记一件，或导入表格';
  return `没有「${lists[list]}」的事项`;
}

const cursorOf = ({ sort, registered, state }: Place & { state: { id: string } }): string =>
  Buffer.from(JSON.stringify([sort, registered, state.id])).toString('base64url');

/** Two moments as PostgreSQL writes them, and the id of the last line. */
const moment = z.string().regex(/^(?:infinity|\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d)$/);
const cursor = z.tuple([moment, moment, z.uuid()]);

/** 游标; one that nobody was given begins at the first page. */
const cursorFrom = (text: string): (Place & { id: string }) | undefined => {
  try {
    const [sort, registered, id] = cursor.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    const real = [sort, registered].every((each) => each === 'infinity' || isRealMoment(each));
    return real ? { sort, registered, id } : undefined;
  } catch {
    return undefined;
  }
};

/** The thirtieth of February has the form of a day and is none. */
const isRealMoment = (text: string): boolean => {
  const read = new Date(`${text.slice(0, 10)}T${text.slice(11, 19)}Z`);
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(text.slice(0, 10));
};

export interface ListAsk {
  list: ListName;
  query: string;
  limit: number;
  after?: string;
}

/** 清单, with its total by its own query, and words when it is empty. */
export async function listMatters(deps: MattersDeps, signed: Signed, ask: ListAsk): Promise<ListPage> {
  const asker = askerOf(deps, signed);
  return deps.db.inScope(signed.scope, async (tx) => {
    const ids = ask.query ? await searchIds(tx, signed.county, ask.query) : undefined;
    const partly = ids !== undefined && ids.length > MOST;
    const count = (await countLists(tx, [ask.list], asker, ids)).get(ask.list) ?? 0;
    const after = ask.after ? cursorFrom(ask.after) : undefined;
    const page = await readList(tx, ask.list, asker, { limit: ask.limit, after, ids, count });
    const last = page.rows.at(-1);
    return {
      list: ask.list,
      label: lists[ask.list],
      total: totalOf(count, partly),
      lines: await linesOf(deps, tx, asker, page.rows),
      next: page.more && last ? cursorOf(last) : null,
      empty: page.rows.length === 0 ? emptyWords(ask.list, ask.query, partly) : null,
      asOf: asker.now,
    };
  });
}

/** 清单行 of some matters, as far as the asker may read them; the newest first. */
export async function readLines(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  ids: readonly string[],
): Promise<MatterLine[]> {
  if (ids.length === 0) return [];
  const asker = askerOf(deps, signed);
  const { rows } = await readList(tx, 'all', asker, { limit: ids.length, ids, count: ids.length });
  return linesOf(deps, tx, asker, rows);
}

const deskLists: readonly ListName[] = [
  'late',
  'soon',
  'new',
  'to_accept',
  'to_grade',
  'to_dispatch',
  'to_consult',
  'to_sponsor',
  'to_receive',
  'mine',
  'to_decide',
  'to_verify',
  'to_call_back',
  'to_answer',
  'to_archive',
  'open',
];

/** 我的工作台: the nearest deadline first; every count is the count of the list it opens. */
export async function readDesk(
  deps: MattersDeps,
  signed: Signed,
  banner: (tx: Tx) => Promise<string[]>,
): Promise<DeskView> {
  const asker = askerOf(deps, signed);
  return deps.db.inScope(signed.scope, async (tx) => {
    const counted = await countLists(tx, deskLists, asker);
    const countOf = (list: ListName): number => counted.get(list) ?? 0;
    const counts = deskLists.map((list) => ({ list, label: lists[list], total: totalOf(countOf(list)) }));
    const nearest = await readList(tx, 'open', asker, { limit: 20, count: countOf('open') });
    return { counts, nearest: await linesOf(deps, tx, asker, nearest.rows), banner: await banner(tx), asOf: asker.now };
  });
}
