import { localDate } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { hold, mayExplain, move } from '../domain/recurring-acts.ts';
import type { RecurringContext } from '../domain/recurring-acts.ts';
import type { Recurring } from '../domain/recurring.ts';
import type { CadenceRefusal } from '../domain/refusals.ts';
import { lockRecurring } from '../store/recurring-rows.ts';
import { saveMove, saveSaid } from '../store/say-recurring.ts';
import { contextOf } from './deps.ts';
import type { CadencesDeps } from './deps.ts';

type Answer = Promise<Result<Done, CadenceRefusal>>;
type Rule<Value> = (duty: Recurring, context: RecurringContext) => Result<Value, CadenceRefusal>;
type Asked = { readonly id: string; readonly commandId: string };

/** Lock, decide, save, once: what all three have in common. */
const saying = <Value>(
  deps: CadencesDeps,
  signed: Signed,
  { id, commandId, ...asked }: Asked & { readonly act: string } & Record<string, string | null>,
  rule: Rule<Value>,
  save: (tx: Tx, duty: Recurring, value: Value) => Promise<void>,
): Answer =>
  onceOnly(deps, signed, { commandId, asked: { ...asked, id } }, async (tx) => {
    const { county, scope } = signed;
    const duty = await lockRecurring(tx, { county, scopes: scope.scopes, identity: scope.identity }, id);
    if (!duty) return refuse({ code: 'no_such_recurring' as const });
    const context = await contextOf(deps, tx, signed);
    const decided = rule(duty, context(duty));
    if (!decided.ok) return decided;
    await save(tx, duty, decided.value);
    return ok({ id });
  });

const by = (deps: CadencesDeps, { county, staffId }: Signed, id: string) => ({
  ...{ county, id, by: staffId, at: deps.now() },
});

/** 记为已办. */
export const sayHeld = (
  deps: CadencesDeps,
  signed: Signed,
  { id, commandId, on, note }: Asked & { on: string; note?: string | undefined },
): Answer =>
  saying(
    deps,
    signed,
    { act: 'hold', id, commandId, on, note: note ?? null },
    (duty, context) => hold(duty, { on: localDate(on), note }, context),
    (tx, duty, { heldOn }) =>
      saveSaid(tx, by(deps, signed, duty.id), { state: 'held', heldOn, note: note ? note : null }),
  );

/** 改期. */
export const moveTo = (
  deps: CadencesDeps,
  signed: Signed,
  { id, commandId, to, reason }: Asked & { to: string; reason: string },
): Answer =>
  saying<{ dueOn: LocalDate; lastOn: LocalDate }>(
    deps,
    signed,
    { act: 'move', id, commandId, to, reason },
    (duty, context) => move(duty, localDate(to), context),
    (tx, duty, { dueOn, lastOn }) =>
      saveMove(tx, by(deps, signed, duty.id), { from: duty.dueOn, to: dueOn, lastOn, reason }),
  );

/** 说明没有办. */
export const sayNotHeld = (
  deps: CadencesDeps,
  signed: Signed,
  { id, commandId, reason }: Asked & { reason: string },
): Answer =>
  saying(deps, signed, { act: 'explain', id, commandId, reason }, mayExplain, (tx, duty) =>
    saveSaid(tx, by(deps, signed, duty.id), { state: 'not_held', heldOn: null, note: reason }),
  );
