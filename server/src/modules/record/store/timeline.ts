import type { Instant } from '../../../kernel/local-date.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Facts, TextMark } from '../domain/entry.ts';

/** A line of a matter's history, as the ledger tells it; words and names are joined by whoever shows it. */
export type TimelineEntry = {
  readonly seq: number;
  readonly act: string;
  readonly actor: string;
  readonly actorPost: string;
  readonly actorOrg: string;
  readonly at: Instant;
  readonly facts: Facts;
  readonly texts: readonly TextMark[];
  /** Its hash, as hexadecimal text. */
  readonly hash: string;
  /** Its batch, once it is sealed. */
  readonly batch: number | null;
};

type Body = { readonly post: string; readonly facts: Facts; readonly texts: readonly TextMark[] };
type Row = Pick<TimelineEntry, 'seq' | 'act' | 'actor' | 'at' | 'hash' | 'batch'> & { actor_org: string; body: string };

const ENTRIES = keyed(
  `select e.seq, e.act, e.actor, e.actor_org, e.at, e.body, encode(e.hash, 'hex') as hash, l.batch
   from ledger_entry e
   left join seal_leaf l on l.county = e.county and l.matter_id = e.matter_id and l.seq = e.seq
   where e.county = $1 and e.matter_id = $2
   order by e.seq`,
);

/** 办理经过: a matter's entries from the first on, as far as the asker may read them. */
export async function readTimeline(tx: Tx, county: string, matterId: string): Promise<readonly TimelineEntry[]> {
  const rows = await tx.query<Row>(ENTRIES, [county, matterId]);
  return rows.map(({ seq, act, actor, actor_org, at, body, hash, batch }) => {
    const { post, facts, texts } = JSON.parse(body) as Body;
    return { seq, act, actor, actorPost: post, actorOrg: actor_org, at, facts, texts, hash, batch };
  });
}
