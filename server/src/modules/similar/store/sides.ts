import type { MatterKind, Stage } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Compared } from '../domain/likeness.ts';
import { wordingOf } from '../domain/wording.ts';

/** 事项中用来比的一面, and what a line about it shows. */
export interface Side {
  id: string;
  code: string;
  title: string;
  stage: Stage;
  kind: MatterKind;
  place: string;
  owner: string;
  at: Instant;
  compared: Compared;
}

type SideRow = Omit<Side, 'compared'> & { narrative: string };

const READ = `
  select m.id, m.code, m.stage, m.kind, m.place, m.owner_path as owner, m.registered_at as at, t.title, t.narrative
  from matter m
    join lateral (select x.title, x.narrative from matter_text x
      where x.county = m.county and x.matter_id = m.id order by x.version desc limit 1) t on true
  where m.county = $1 and m.id = any($2::uuid[])`;

const OTHER_SIDES = `
  select p.matter_id as id, array_agg(p.name order by p.id) as names from party p
  where p.county = $1 and p.matter_id = any($2::uuid[]) and p.kind = 'organisation' and p.side = 'respondent'
  group by p.matter_id`;

/** 读出要比的各件, through the asker's own rights; what they may not read is not among them. */
export async function readSides(
  tx: Tx,
  { county, ordinary }: { county: string; ordinary: ReadonlySet<string> },
  ids: readonly string[],
): Promise<Side[]> {
  if (ids.length === 0) return [];
  const rows = await tx.query<SideRow>(READ, [county, [...ids]]);
  const named = await tx.query<{ id: string; names: string[] }>(OTHER_SIDES, [county, [...ids]]);
  const organisations = new Map(named.map(({ id, names }) => [id, names]));
  return rows.map(({ narrative, ...row }) => ({
    ...row,
    compared: {
      wording: wordingOf({ title: row.title, narrative }, ordinary),
      ...{ place: row.place, kind: row.kind, organisations: organisations.get(row.id) ?? [], at: row.at },
    },
  }));
}
