import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type MethodRow = {
  county: string;
  id: string;
  version: number;
  text: string;
  hash: string;
  status: 'proposed' | 'published';
  proposed_by: string;
  proposed_at: Instant;
  published_by: string | null;
  published_at: Instant | null;
  effective_from: LocalDate | null;
};

type Proposal = Pick<MethodRow, 'county' | 'id' | 'version' | 'text' | 'hash' | 'proposed_by' | 'proposed_at'>;

/** 存入提案. A proposal of the same version is replaced; one in force is left alone, and the answer is false. */
export async function saveProposal(tx: Tx, proposal: Proposal): Promise<boolean> {
  const { county, id, version, text, hash, proposed_by, proposed_at } = proposal;
  const rows = await tx.query(
    `insert into method as m (county, id, version, text, hash, proposed_by, proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county, id, version) do update
       set text = excluded.text, hash = excluded.hash,
           proposed_by = excluded.proposed_by, proposed_at = excluded.proposed_at
       where m.status = 'proposed'
     returning id`,
    [county, id, version, text, hash, proposed_by, proposed_at],
  );
  return rows.length === 1;
}

/** 取一个版本，锁住以待发布. */
export const lockVersion = (tx: Tx, county: string, id: string, version: number): Promise<MethodRow | undefined> =>
  tx.maybe<MethodRow>('select * from method where county = $1 and id = $2 and version = $3 for update', [
    county,
    id,
    version,
  ]);

export type Publishing = { by: string; at: Instant; effectiveFrom: LocalDate };

/** 记为已发布. */
export async function markPublished(tx: Tx, { county, id, version }: MethodRow, publishing: Publishing): Promise<void> {
  const { by, at, effectiveFrom } = publishing;
  await tx.query(
    `update method set status = 'published', published_by = $4, published_at = $5, effective_from = $6
     where county = $1 and id = $2 and version = $3`,
    [county, id, version, by, at, effectiveFrom],
  );
}

/** 某日的现行版本. */
export const loadInForce = (tx: Tx, county: string, on: LocalDate): Promise<MethodRow | undefined> =>
  tx.maybe<MethodRow>('select * from method_in_force($1, $2)', [county, on]);

/** 已发布的某一版本. */
export const loadPublished = (tx: Tx, county: string, id: string, version: number): Promise<MethodRow | undefined> =>
  tx.maybe<MethodRow>(`select * from method where county = $1 and id = $2 and version = $3 and status = 'published'`, [
    county,
    id,
    version,
  ]);
