import { makeMatterCode } from '../../../kernel/validators/matter-code.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { systemScope } from '../../../platform/db/index.ts';
import type { Db } from '../../../platform/db/index.ts';

/** 编码 of new matters. */
export interface Codes {
  /** The next code of the centre's area on that day. */
  next(county: string, area12: string, day: LocalDate): Promise<string>;
}

const BLOCK = 20;

const TAKE = `
  insert into code_counter (county, area, day, next) values ($1, $2, $3, $4 + 1)
  on conflict (county, area, day) do update set next = code_counter.next + $4
  returning next - $4 as first`;

/**
 * 一案一码. Codes are taken in blocks and in a transaction of their own, so one busy window does not hold up a county;
 * what a stopped process had not used stays a gap.
 */
export function openCodes(db: Db): Codes {
  const blocks = new Map<string, { next: number; end: number }>();
  let queue: Promise<unknown> = Promise.resolve();
  const take = async (county: string, area: string, day: LocalDate): Promise<string> => {
    const key = `${county}/${area}/${day}`;
    const block = blocks.get(key);
    if (block && block.next < block.end) return makeMatterCode({ area12: area, day, seq: block.next++ });
    const { first } = await db.inScope(systemScope(county), (tx) =>
      tx.one<{ first: number }>(TAKE, [county, area, day, BLOCK]),
    );
    blocks.clear();
    blocks.set(key, { next: first + 1, end: first + BLOCK });
    return makeMatterCode({ area12: area, day, seq: first });
  };
  return {
    next: (county, area12, day) => {
      const turn = queue.then(() => take(county, area12, day));
      queue = turn.catch(() => undefined);
      return turn;
    },
  };
}
