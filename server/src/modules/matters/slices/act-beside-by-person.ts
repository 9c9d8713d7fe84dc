import type { ActAnswer } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Opened } from '../../passes/index.ts';
import { PERSON } from '../domain/matter.ts';
import type { Matter } from '../domain/matter.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import { lockMatters } from '../store/load.ts';
import { personContext } from './act-by-person.ts';
import type { AskedBeside, Beside } from './act-beside.ts';
import type { MattersDeps } from './deps.ts';
import { recordChange } from './record-change.ts';

type Asked = Pick<AskedBeside, 'act' | 'commandId' | 'asked'>;
type Context = Awaited<ReturnType<typeof personContext>>;
type Unknown = { readonly code: 'command_reused' } | { readonly code: 'no_such_matter' };

/**
 * 本人在事项上办另一模块的动作, in a transaction that their own link has opened: one entry in the matter's own chain, under
 * the person's name, and once however often it is sent.
 */
export async function actBesideByPerson<No>(
  deps: MattersDeps,
  tx: Tx,
  { county, pass, matterId, partyId }: Opened,
  { act, commandId, asked }: Asked,
  decide: (matter: Matter, context: Context) => Promise<Result<Beside, No>>,
): Promise<Result<ActAnswer, No | Unknown>> {
  const command = { county, actor: partyId, commandId, asked: { act, matter: matterId, payload: asked } };
  const known = await findCommand(tx, deps.crypto, command);
  if (known.state === 'reused') return refuse({ code: 'command_reused' });
  if (known.state === 'done') return ok(JSON.parse(known.answer) as ActAnswer);
  const [matter] = await lockMatters(tx, county, [matterId]);
  if (!matter) return refuse({ code: 'no_such_matter' });
  const context = await personContext(deps, tx, matter);
  const decided = await decide(matter, context);
  if (!decided.ok) return decided;
  const { facts, own, write, created = [] } = decided.value;
  const hand = { county, staffId: partyId, post: { id: pass, orgPath: PERSON } };
  const after = await recordChange(deps, tx, hand, context.now, {
    ...{ act, commandId, before: matter, facts, own, method: context.method, shortName: context.places.shortName },
    texts: () => write({ seq: matter.version + 1 }),
  });
  const answer = { matterId, code: after.code, seq: after.version, created: [...created] };
  await recordCommand(tx, deps.crypto, command, JSON.stringify(answer));
  return ok(answer);
}
