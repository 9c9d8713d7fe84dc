import type { Tx } from '../../../platform/db/index.ts';
import type { Told } from '../../matters/index.ts';

/** 随动作更新事实行, in the act's own transaction and after its entry. */
export const followMeasures = (tx: Tx, { after }: { after: Pick<Told['after'], 'county' | 'id'> }): Promise<void> =>
  tx.write('select measure_follow($1, $2)', [after.county, after.id]);
