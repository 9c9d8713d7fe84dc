import type { PartnerKind, SavePartner } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 系统外单位 as it is kept. */
export interface PartnerRow {
  id: string;
  kind: PartnerKind;
  name: string;
  org: string | null;
  area: string;
  retired: boolean;
}

const COLUMNS = 'id, kind, name, org_path as org, area_path as area, retired';

export const readPartners = (tx: Tx, county: string): Promise<PartnerRow[]> =>
  tx.query(`select ${COLUMNS} from partner where county = $1 order by retired, kind, name, id`, [county]);

export const findPartner = (tx: Tx, county: string, id: string): Promise<PartnerRow | undefined> =>
  tx.maybe(`select ${COLUMNS} from partner where county = $1 and id = $2`, [county, id]);

interface Written extends SavePartner {
  county: string;
  id: string;
  area: string;
  by: string;
  at: Instant;
}

/** 登记系统外单位. False when one of this name stands already. */
export async function insertPartner(tx: Tx, { county, id, kind, name, org, area, by, at }: Written): Promise<boolean> {
  const written = await tx.execute(
    `insert into partner (county, id, kind, name, org_path, area_path, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [county, id, kind, name, org ?? null, area, by, at],
  );
  return written === 1;
}

/** 停用、恢复. False when it is not theirs to change. */
export async function retirePartner(
  tx: Tx,
  { county, id, by, at }: Pick<Written, 'county' | 'id' | 'by' | 'at'>,
  retired: boolean,
): Promise<boolean> {
  const written = await tx.execute(
    'update partner set retired = $3, changed_by = $4, changed_at = $5 where county = $1 and id = $2',
    [county, id, retired, by, at],
  );
  return written === 1;
}
