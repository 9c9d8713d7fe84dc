import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Scope, Tx } from '../../../platform/db/index.ts';
import type { Json } from '../../record/index.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import type { MattersDeps, Signed } from './deps.ts';

/** What a command brought into being or changed: its id. */
export type Done = { readonly id: string };
export type Once = {
  readonly commandId: string;
  /** What was asked, for telling a repeated command from a reused one. */
  readonly asked: Json;
  /** Wider than one's own only where a module's own keys are needed. */
  readonly scope?: Scope;
};

/** 同一命令只办一次, for what is not an act on a matter: one transaction, one command, the first answer kept. */
export const onceOnly = <No>(
  { db, crypto }: Pick<MattersDeps, 'db' | 'crypto'>,
  { county, staffId, scope: own }: Pick<Signed, 'county' | 'staffId' | 'scope'>,
  { commandId, asked, scope = own }: Once,
  run: (tx: Tx) => Promise<Result<Done, No>>,
): Promise<Result<Done, No | { code: 'command_reused' }>> =>
  db.inScope(scope, async (tx) => {
    const command = { county, actor: staffId, commandId, asked };
    const known = await findCommand(tx, crypto, command);
    if (known.state === 'reused') return refuse({ code: 'command_reused' as const });
    if (known.state === 'done') return ok(JSON.parse(known.answer) as Done);
    const done = await run(tx);
    if (done.ok) await recordCommand(tx, crypto, command, JSON.stringify(done.value));
    return done;
  });
