import { printNumber, numberPapers } from '../store/numbers.ts';
import type { Method } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { appendEntry } from '../../record/index.ts';
import type { Json, TextMark } from '../../record/index.ts';
import { fold } from '../domain/evolve.ts';
import type { Fact } from '../domain/facts.ts';
import type { Matter } from '../domain/matter.ts';
import { insertMatter, saveLink, saveOrders, updateMatter } from '../store/save.ts';
import type { Origin } from '../store/save.ts';
import type { Hand, MattersDeps, Summons } from './deps.ts';

/** What one act did to one matter. */
export interface Change {
  act: string;
  commandId: string;
  /** The matter as it was; for a new one, what its registration alone makes of it. */
  before: Matter;
  /** Only for a new matter. */
  origin?: Origin;
  facts: readonly Fact[];
  /** Writes what people said, once the row stands, and answers with the marks for the ledger. */
  texts: () => Promise<TextMark[]>;
  method: Method;
  shortName: (path: string) => string;
  /** 另一模块的事实, beside those of the matter, under that module's name. */
  own?: { readonly name: string; readonly facts: Json };
  /** 约定的会, for those who are to come. */
  summons?: Summons;
  /** 动作里写的话, for those who are told. */
  said?: Readonly<Record<string, string | undefined>>;
}

/** Plain JSON: what the chain hashes has no undefined in it. */
const plain = (facts: readonly Fact[]): Json => JSON.parse(JSON.stringify(facts)) as Json;

/**
 * 记一次变动: row, orders, links, ledger entry and what others are told, in the caller's transaction. Numbers of
 * papers are taken here, last of all that can be refused.
 */
export async function recordChange(
  deps: MattersDeps,
  tx: Tx,
  signed: Hand,
  now: Instant,
  change: Change,
): Promise<Matter> {
  const { before, act, commandId, texts, origin, method, shortName, own, said = {}, summons } = change;
  const facts = await numberPapers(tx, before.county, change.facts, now);
  const happened = { at: now, actor: signed.staffId };
  const seq = before.version + 1;
  const after = { ...fold(before, facts, happened), version: seq };
  if (origin) await insertMatter(tx, after, { origin, recordedAt: now, method });
  else await updateMatter(tx, after, method);
  await saveOrders(tx, origin ? [] : before.orders, after, (order) =>
    printNumber(order.number, method, shortName(order.from)),
  );
  for (const fact of facts) {
    if (fact.type === 'Linked') await saveLink(tx, after, fact.other, fact.kind, now);
  }
  const marks = await texts();
  await appendEntry(tx, {
    ...{ county: before.county, matterId: before.id, seq, act, at: now, commandId, texts: marks },
    ...{ actor: signed.staffId, actorPost: signed.post.id, actorOrg: signed.post.orgPath },
    facts: { happened: plain(facts), ...(own ? { [own.name]: own.facts } : {}) },
  });
  await deps.tell(tx, {
    before: origin ? null : before,
    after,
    facts,
    seq,
    at: now,
    by: signed,
    said,
    ...(summons ? { summons } : {}),
  });
  return after;
}
