import type { LocalDate } from '../../../kernel/local-date.ts';
import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';

const OPEN = keyed(`select nextval('matter_code_seq')::int as seq, set_config('jy.scopes', $1, true)`);

/**
 * 开新事项: its number, and the key under which this transaction may write it beside the asker's own scopes, in one
 * round trip. Keys of matters opened before it in the same batch are laid down again.
 */
export async function openMatter(tx: Tx, scopes: readonly string[], id: string): Promise<number> {
  return (await tx.one<{ seq: number }>(OPEN, [[...scopes, `m:${id}`].join(',')])).seq;
}

/** 一案一码: the next code of the centre's area on that day. A refused act leaves a gap, and nobody waits for anybody. */
export async function nextCode(tx: Tx, area12: string, day: LocalDate): Promise<string> {
  const { seq } = await tx.one<{ seq: number }>(`select nextval('matter_code_seq')::int as seq`);
  return makeMatterCode({ area12, day, seq });
}
