import { fromHex } from '../domain/bytes.ts';
import type { Finding } from '../domain/finding.ts';
import type { Snapshot } from './snapshot.ts';

/** 存着的一段文字, as its owner gives it: what a mark of the ledger is to be held against. */
export type StoredText = {
  readonly matterId: string;
  /** As in the mark: the version of a narrative, the id of a note. */
  readonly id: string;
  readonly field: string;
  readonly matches: (mark: Uint8Array) => Promise<boolean>;
};

/** 全县的文字, in the order of the matters' ids, read in the very snapshot that is verified. */
export type TextSource = (snapshot: Snapshot) => AsyncIterable<StoredText>;

export type TextCounts = {
  /** Texts that are as they were when they were recorded. */
  readonly same: number;
  /** 已依法删除: marks whose text is no longer there. */
  readonly erased: number;
};

type Mark = { readonly seq: number; readonly id: string; readonly field: string; readonly mac: string };
type Marked = { readonly matterId: string; readonly marks: Map<string, Mark> };

const ENTRIES = `
  select matter_id as "matterId", seq, body from ledger_entry
  where county = jy_county() and position('"mac":"' in body) > 0
  order by matter_id, seq`;

// A matter's texts are read before its row may be: verify alone sees no matter, the county's own system sees all.
const AS_SYSTEM = `select set_config('jy.scopes', 'system:verify,c' || jy_county(), true)`;

/** 核对文字: every mark of the ledger against the text that stands outside it. */
export async function verifyTexts(
  snapshot: Snapshot,
  source: TextSource,
  say: (finding: Finding) => void,
): Promise<TextCounts> {
  await snapshot.query(AS_SYSTEM);
  const sums = { same: 0, erased: 0 };
  const texts = source(snapshot)[Symbol.asyncIterator]();
  let text = await next(texts);
  for await (const { matterId, marks } of markedMatters(snapshot)) {
    for (; text !== undefined && text.matterId < matterId; text = await next(texts)) unrecorded(text, say);
    for (; text?.matterId === matterId; text = await next(texts)) {
      const mark = marks.get(text.id);
      if (mark === undefined) {
        unrecorded(text, say);
        continue;
      }
      marks.delete(text.id);
      const { seq, field } = mark;
      const same = text.field === field && (await text.matches(fromHex(mark.mac)));
      if (same) sums.same += 1;
      else say({ kind: 'text_changed', matterId, seq, what: `${nameOf(mark)}与记录时不符，文字被改动过` });
    }
    sums.erased += marks.size;
  }
  for (; text !== undefined; text = await next(texts)) unrecorded(text, say);
  return sums;
}

const nameOf = ({ id, field }: Pick<Mark, 'id' | 'field'>): string =>
  field === 'text' ? `标题与叙述（版本 ${id}）` : `说明（${field}，${id.slice(0, 8)}…）`;

function unrecorded(text: StoredText, say: (finding: Finding) => void): void {
  say({ kind: 'text_unrecorded', matterId: text.matterId, what: `${nameOf(text)}在留痕中没有记载，不是经办理写入的` });
}

async function next(texts: AsyncIterator<StoredText>): Promise<StoredText | undefined> {
  const { value, done } = await texts.next();
  return done === true ? undefined : value;
}

/** The marks of each matter that has any, by the id of their text. */
async function* markedMatters(snapshot: Snapshot): AsyncGenerator<Marked> {
  let matter: Marked | undefined;
  type Row = { readonly matterId: string; readonly seq: number; readonly body: string };
  for await (const { matterId, seq, body } of snapshot.stream<Row>('marks', ENTRIES)) {
    if (matter?.matterId !== matterId) {
      if (matter !== undefined) yield matter;
      matter = { matterId, marks: new Map() };
    }
    for (const mark of marksIn(body)) matter.marks.set(mark.id, { ...mark, seq });
  }
  if (matter !== undefined) yield matter;
}

/** A body that cannot be read is a finding of its chain already. */
function marksIn(body: string): readonly Omit<Mark, 'seq'>[] {
  try {
    const { texts } = JSON.parse(body) as { readonly texts?: readonly Omit<Mark, 'seq'>[] };
    return Array.isArray(texts) ? texts : [];
  } catch {
    return [];
  }
}
