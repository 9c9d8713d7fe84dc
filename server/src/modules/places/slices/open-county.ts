import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { insertCounty, readCounties } from '../store/setting-store.ts';
import type { OpenedCounty } from '../store/setting-store.ts';

export type OpenCounty = OpenedCounty & { readonly at: Instant };
export type CountyOpen = { readonly code: 'county_open'; readonly words: string };

/** 开县: from the end of this transaction on the county is served. */
export async function openCounty(tx: Tx, { county, name, demo, at }: OpenCounty): Promise<Result<null, CountyOpen>> {
  if (await insertCounty(tx, { county, name, demo }, at)) return ok(null);
  const words = `${county} 已经开县，什么也没有改动；新增人员用 npm run jieyou -- user add。`;
  return refuse({ code: 'county_open', words });
}

/** 已开的各县. */
export const openedCounties = (tx: Tx): Promise<OpenedCounty[]> => readCounties(tx);
