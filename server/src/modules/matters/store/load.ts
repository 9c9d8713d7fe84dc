import { readMatterCode } from '../../../kernel/validators/matter-code.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Matter } from '../domain/matter.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const BY_ID = keyed('select state from matter where county = $1 and id = $2');
const BY_CODE = keyed('select state from matter where county = $1 and code = $2');
const LOCKED = keyed('select state from matter where county = $1 and id = any($2::uuid[]) order by id for update');

/** 事项, by id or code as people write it, through the asker's own rights: what they may not read does not exist. */
export async function loadMatter(tx: Tx, county: string, idOrCode: string): Promise<Matter | undefined> {
  const isId = uuid.test(idOrCode);
  const code = readMatterCode(idOrCode);
  const value = !isId && code.ok ? code.value.code : idOrCode;
  const row = await tx.maybe<{ state: Matter }>(isId ? BY_ID : BY_CODE, [county, value]);
  return row?.state;
}

/** 若干件事项, those of them that the asker may read. */
export async function loadMatters(tx: Tx, county: string, ids: readonly string[]): Promise<Matter[]> {
  const sql = 'select state from matter where county = $1 and id = any($2::uuid[]) order by id';
  const rows = await tx.query<{ state: Matter }>(sql, [county, [...ids]]);
  return rows.map(({ state }) => state);
}

/** 锁定事项: writers of one matter meet on its row. Several are locked in the order of their ids. */
export async function lockMatters(tx: Tx, county: string, ids: readonly string[]): Promise<Matter[]> {
  const rows = await tx.query<{ state: Matter }>(LOCKED, [county, [...ids]]);
  return rows.map(({ state }) => state);
}
