import type { Tx } from '../../../platform/db/index.ts';

interface Viewer {
  county: string;
  staffId: string;
  post: { orgPath: string };
}

/** 记查看: who saw which masked fields in full, and why; in the transaction that reads them. */
export const logViews = (
  tx: Tx,
  { county, staffId, post }: Viewer,
  matterId: string,
  { fields, reason }: { fields: readonly string[]; reason: string },
): Promise<void> =>
  tx.write(
    'insert into view_log (county, staff_id, org_path, matter_id, fields, reason) values ($1, $2, $3, $4, $5, $6)',
    [county, staffId, post.orgPath, matterId, [...fields], reason],
  );
