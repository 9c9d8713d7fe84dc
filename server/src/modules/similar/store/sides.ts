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

type SideRow = Omit<Side, 'compared'> & { narrative: string; organisations: string[] };

const READ = `
  select m.id, m.code, m.stage, m.kind, m.place, m.owner_path as owner, m.registered_at as at, t.title, t.narrative,
    array(select p.name from party p where p.county = m.county and p.matter_id = m.id
      and p.kind = 'organisation' and p.side = 'respondent' order by p.id) as organisations
  from matter m
    join lateral (select x.title, x.narrative from matter_text x
      where x.county = m.county and x.matter_id = m.id order by x.version desc limit 1) t on true
  where m.county = $1 and m.id = any($2::uuid[])`;

const sideOf = ({ narrative, organisations, ...row }: SideRow): Side => ({
  ...row,
  compared: {
    wording: wordingOf({ title: row.title, narrative }),
    ...{ place: row.place, kind: row.kind, organisations, at: row.at },
  },
});

/** 读出要比的各件, through the asker's own rights; what they may not read is not among them. */
export async function readSides(tx: Tx, county: string, ids: readonly string[]): Promise<Side[]> {
  if (ids.length === 0) return [];
  return (await tx.query<SideRow>(READ, [county, [...ids]])).map(sideOf);
}
