import { type Db, nobodyScope } from '../../../platform/db/index.ts';

/** 本库服务的各县: whose record is sealed and verified. */
export async function servedCounties(db: Db): Promise<readonly string[]> {
  const sql = 'select county from county_setting order by county';
  return (await db.inScope(nobodyScope, (tx) => tx.query<{ county: string }>(sql))).map(({ county }) => county);
}
