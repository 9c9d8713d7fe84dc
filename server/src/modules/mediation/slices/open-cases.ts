import { mediationStages } from '@jieyou/contracts';
import type { MediationStage } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { currentText } from '../../matters/index.ts';

/** 某调解员手里还没有结束的调解, as far as the asker may read them. */
export async function openCasesOf(
  tx: Tx,
  county: string,
  staff: string,
): Promise<{ id: string; title: string; stage: string }[]> {
  const rows = await tx.query<{ id: string; matter: string; stage: MediationStage }>(
    `select id, matter_id as matter, stage from mediation
     where county = $1 and room @> array['staff:' || $2::text] and stage not in ('ended', 'performed')
     order by opened_at, id limit 50`,
    [county, staff],
  );
  const found = [];
  for (const { id, matter, stage } of rows) {
    const { title } = await currentText(tx, county, matter);
    found.push({ id, title, stage: mediationStages[stage] });
  }
  return found;
}
