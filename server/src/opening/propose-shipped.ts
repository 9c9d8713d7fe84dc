import { dayOf } from '../kernel/local-date.ts';
import type { Instant } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import {
  approveCalendar,
  proposeCalendar,
  proposeMethod,
  publishMethod,
  sayMethodRefusal,
} from '../modules/methods/index.ts';
import type { MethodRefusal } from '../modules/methods/index.ts';
import { cannotStart } from '../platform/cannot-start.ts';
import type { Tx } from '../platform/db/index.ts';
import { shipped } from './shipped.ts';

export type Proposing = {
  readonly county: string;
  /** The system officer. */
  readonly by: string;
  /** The second person, when they have decided already. */
  readonly decidedBy: string | null;
  readonly at: Instant;
};

function done<Value>(answer: Result<Value, MethodRefusal>): Value {
  if (answer.ok) return answer.value;
  throw cannotStart(answer.refusal.code, sayMethodRefusal(answer.refusal));
}

/** 提交随附的日历与通用工作法; in force only when a second person has decided. */
export async function proposeShipped(tx: Tx, { county, by, decidedBy, at }: Proposing): Promise<void> {
  const { calendars, method: text, calendar } = shipped();
  for (const each of calendars) {
    const { file, hash } = done(await proposeCalendar(tx, { county, text: each, by, at }));
    const { year, version } = file;
    if (decidedBy !== null) done(await approveCalendar(tx, { county, year, version, hash, by: decidedBy, at }));
  }
  const { method, hash } = done(await proposeMethod(tx, { county, text, by, at, calendar }));
  if (decidedBy === null) return;
  const { id, version } = method;
  done(await publishMethod(tx, { county, id, version, hash, by: decidedBy, at, effectiveFrom: dayOf(at) }));
}
