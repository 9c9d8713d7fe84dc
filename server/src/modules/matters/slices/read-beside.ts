import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { readTimeline } from '../../record/index.ts';
import type { MattersDeps } from './deps.ts';

/** 旁支的一条经过: what happened, by whom, and what was said with it. */
export interface BesideEntry<OwnFact> {
  seq: number;
  act: string;
  at: Instant;
  by: string;
  org: string;
  facts: OwnFact[];
  texts: Readonly<Record<string, string>>;
}

/** 旁支的经过, read from the matter's own chain; a text that was erased is no longer there. */
export async function readBeside<OwnFact>(
  deps: Pick<MattersDeps, 'staffNames'>,
  tx: Tx,
  { county, matterId, id }: { county: string; matterId: string; id: string },
  name: string,
): Promise<BesideEntry<OwnFact>[]> {
  const timeline = await readTimeline(tx, county, matterId);
  const own = timeline.flatMap((entry) => {
    const said = entry.facts[name] as unknown as { id: string; happened: OwnFact[] } | undefined;
    return said?.id === id ? [{ entry, facts: said.happened }] : [];
  });
  const marks = own.flatMap(({ entry }) => entry.texts.map((text) => text.id));
  const rows = await tx.query<{ id: string; body: string }>(
    'select id, body from matter_note where county = $1 and matter_id = $2 and id = any($3::uuid[])',
    [county, matterId, marks],
  );
  const bodies = new Map(rows.map((row) => [row.id, row.body]));
  const names = await deps.staffNames(tx, county, [...new Set(own.map(({ entry }) => entry.actor))]);
  return own.map(({ entry, facts }) => ({
    ...{ seq: entry.seq, act: entry.act.split('.')[1] ?? '', at: entry.at, org: entry.actorOrg, facts },
    by: names.get(entry.actor) ?? '（人员已注销）',
    texts: Object.fromEntries(
      entry.texts.flatMap(({ id: text, field }) => {
        const body = bodies.get(text);
        return body === undefined ? [] : [[field, body] as const];
      }),
    ),
  }));
}

/** 最近一次说的话, by field. */
export const latestText = <OwnFact>(entries: readonly BesideEntry<OwnFact>[], field: string): string | null =>
  entries.findLast(({ texts }) => texts[field] !== undefined)?.texts[field] ?? null;
