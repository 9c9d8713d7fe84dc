import type { LocalDate } from '../../../kernel/local-date.ts';
import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 一案一码: the next code of the centre's area on that day. A refused act leaves a gap, and nobody waits for anybody. */
export async function nextCode(tx: Tx, area12: string, day: LocalDate): Promise<string> {
  const { seq } = await tx.one<{ seq: number }>(`select nextval('matter_code_seq')::int as seq`);
  return makeMatterCode({ area12, day, seq });
}
