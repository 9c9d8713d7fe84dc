import type { SearchPage } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { listTree } from '../../places/index.ts';
import { readQuery } from '../domain/reading.ts';
import type { Reading } from '../domain/reading.ts';
import type { KnownUnit } from '../domain/units-named.ts';
import { findCode, findMatters, readHits } from '../store/find.ts';
import type { Place } from '../store/find.ts';
import { hitsOf, withReasons } from './hits-of.ts';
import { afterSameTime } from './same-time.ts';
import { totalOf } from './total.ts';

export interface SearchAsk {
  query: string;
  limit: number;
  after: string | undefined;
}

/** A moment as PostgreSQL writes it, and an id; a cursor that nobody was given begins at the first page. */
const cursor = z.tuple([z.string().regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?[+-]\d\d(?::\d\d)?$/), z.uuid()]);
const cursorOf = ({ at, id }: Place): string => Buffer.from(JSON.stringify([at, id])).toString('base64url');
function cursorFrom(text: string | undefined): Place | undefined {
  try {
    const [at, id] = cursor.parse(JSON.parse(Buffer.from(text ?? '', 'base64url').toString()));
    const read = new Date(`${at.slice(0, 10)}T${at.slice(11, 19)}Z`);
    return read.toISOString().startsWith(at.slice(0, 10)) ? { at, id } : undefined;
  } catch {
    return undefined;
  }
}

const none = { total: totalOf(0), lines: [], next: null, empty: null, notice: null, open: null, person: false };

/** 检索: by words, whole or partial codes, numbers, places and units, within the asker's own scope. */
export const search = (deps: MattersDeps, signed: Signed, ask: SearchAsk): Promise<SearchPage> =>
  afterSameTime(
    ({ lines }) => lines.length === 0,
    () => look(deps, signed, ask),
  );

function look(deps: MattersDeps, signed: Signed, ask: SearchAsk): Promise<SearchPage> {
  const asOf = deps.now();
  return deps.db.inScope(signed.scope, async (tx) => {
    const day = dayOf(asOf);
    const tree = await listTree(tx, signed.county, day);
    // Only what has digits in it can be the number of a paper.
    const method = /\d/.test(ask.query.normalize('NFKC')) ? await deps.methodInForce(tx, signed.county, day) : null;
    const reading = readQuery(ask.query, { tree, numbering: method?.numbering });
    if (reading.kind === 'nothing') return { ...none, asOf, empty: reading.empty, person: reading.person };
    if (reading.kind === 'code') return { ...none, asOf, ...(await byCode(deps, tx, signed, tree, reading.code)) };
    return { ...none, asOf, ...(await byTerms(deps, tx, signed, tree, ask, reading)) };
  });
}

type Tree = readonly KnownUnit[];

async function byCode(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  tree: Tree,
  code: string,
): Promise<Partial<SearchPage>> {
  const found = await findCode(tx, signed.county, code);
  if (!found) return { empty: `您的职责范围内没有编码为 ${code} 的事项；编码没有写错，可能由别处办理` };
  const hits = await hitsOf(deps, tx, signed, tree, await readHits(tx, signed.county, [found.id]));
  const term = { word: code, units: [], marks: [], code: code.replaceAll(/\D/g, '') };
  return { total: totalOf(hits.length), lines: withReasons(hits, [term]), open: found.id };
}

type Terms = Extract<Reading, { kind: 'terms' }>;

async function byTerms(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  tree: Tree,
  { query, limit, after }: SearchAsk,
  { terms, notice }: Terms,
): Promise<Partial<SearchPage>> {
  const { ids, total } = await findMatters(tx, terms, limit + 1, cursorFrom(after));
  const rows = await readHits(tx, signed.county, ids.slice(0, limit));
  const last = rows.at(-1);
  const words = terms.map(({ word }) => `「${word}」`).join('和');
  const empty = `在您的职责范围内没有找到${notice === null ? `含${words}的` : '这样的'}事项；请换个说法，或减少几个词`;
  return {
    notice,
    total: totalOf(total),
    lines: withReasons(await hitsOf(deps, tx, signed, tree, rows), terms),
    next: ids.length > limit && last ? cursorOf(last) : null,
    empty: rows.length === 0 && query !== '' ? empty : null,
  };
}
