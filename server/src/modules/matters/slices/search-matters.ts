import { readMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** How many newest matches are considered; beyond that the words are too common to be of use. */
const WANTED = 1001;

/**
 * 检索. A matter's code finds that matter; anything else is looked for in titles and narratives, from two characters.
 * Ids only: the rows are read again through the asker's rights.
 */
export async function searchIds(tx: Tx, county: string, query: string): Promise<string[]> {
  const code = readMatterCode(query);
  const rows = code.ok
    ? await tx.query<{ id: string }>('select id from matter where county = $1 and code = $2', [county, code.value.code])
    : await tx.query<{ id: string }>('select id from search_matters($1, $2)', [query.trim(), WANTED]);
  return rows.map(({ id }) => id);
}
