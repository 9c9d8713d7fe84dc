import type { Tx } from '../../../platform/db/index.ts';

export type Print = {
  county: string;
  staffId: string;
  orgPath: string;
  matterId: string;
  fields: readonly string[];
  reason: string;
};

/** 记下打印: who took which personal data onto paper. */
export async function logPrint(tx: Tx, { county, staffId, orgPath, matterId, fields, reason }: Print): Promise<void> {
  await tx.execute(
    'insert into view_log (county, staff_id, org_path, matter_id, fields, reason) values ($1, $2, $3, $4, $5, $6)',
    [county, staffId, orgPath, matterId, [...fields], reason],
  );
}
