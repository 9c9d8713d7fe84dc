import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { logLookUp } from '../../search/index.ts';
import { logSeen } from '../store/persons.ts';
import type { NumberMarks } from '../store/persons.ts';
import type { SimilarDeps, Signed } from './deps.ts';

export interface LookUpDone {
  at: Instant;
  /** 何时查的: 登记、分办、导入. */
  words: string;
  marks: NumberMarks;
  /** What was shown because of a number. */
  shown: readonly string[];
}

/**
 * 记下按号码查重: every look-up, found or not, in the one record of look-ups that the audit officer reads; and with each
 * matter that it led to. Neither a number nor its index is kept, only a keyed hash that tells one search from another.
 */
export async function logNumbers(
  { crypto }: Pick<SimilarDeps, 'crypto'>,
  tx: Tx,
  { county, staffId, post }: Pick<Signed, 'county' | 'staffId' | 'post'>,
  { at, words, marks, shown }: LookUpDone,
): Promise<void> {
  const asked = [
    { kind: 'phone' as const, indexes: marks.phones },
    { kind: 'id_number' as const, indexes: marks.ids },
  ];
  for (const { kind, indexes } of asked) {
    if (indexes.length === 0) continue;
    const sought = await crypto.mac('sought', Buffer.from(county), Buffer.concat([Buffer.from(kind), ...indexes]));
    await logLookUp(tx, {
      ...{ county, at, staff: staffId, post: post.id, role: post.role, org: post.orgPath },
      ...{ kind, purpose: 'duplicates', words, sought, hits: shown.length },
    });
  }
  await logSeen(tx, { county, staffId, orgPath: post.orgPath, at }, marks, shown);
}
