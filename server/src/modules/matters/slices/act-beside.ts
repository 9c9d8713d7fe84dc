import type { ActAnswer } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Json, TextMark } from '../../record/index.ts';
import type { ActContext } from '../domain/act.ts';
import type { Fact } from '../domain/facts.ts';
import type { Matter } from '../domain/matter.ts';
import type { Refusal } from '../domain/refusals.ts';
import { findCommand, recordCommand } from '../store/commands.ts';
import { loadMatter, lockMatters } from '../store/load.ts';
import { carryKey } from '../store/save.ts';
import { contextFor } from './context.ts';
import type { MattersDeps, Signed, Summons } from './deps.ts';
import { recordChange } from './record-change.ts';

/** What is asked by an act of another module on a matter. */
export interface AskedBeside {
  matter: string;
  /** Its name in the ledger: `<module>.<act>`. */
  act: string;
  commandId: string;
  seen?: number;
  /** What was asked, for telling a repeated command from a reused one. */
  asked: Json;
  /** 所指的工作人员, whose posts the rule looks at. */
  named?: readonly string[];
}

/** What another module decided. */
export interface Beside {
  /** What follows for the matter itself. */
  facts: readonly Fact[];
  /** Its own facts, under its own name in the entry: ids, codes, dates. */
  own: { readonly name: string; readonly facts: Json };
  /** Writes its rows and texts once the matter's row stands; answers with the marks of the texts. */
  write: (at: { readonly seq: number }) => Promise<TextMark[]>;
  /** 约定的会, for those who are to come. */
  readonly summons?: Summons;
  /** What it brought into being. */
  created?: readonly string[];
}

/**
 * 在事项上办另一模块的动作: one entry in the matter's own chain, one command, one transaction. The caller decides by
 * its own rules on the locked matter; everything that all acts share is here.
 */
export async function actBeside<No>(
  deps: MattersDeps,
  signed: Signed,
  asked: AskedBeside,
  decide: (tx: Tx, matter: Matter, context: ActContext) => Promise<Result<Beside, No>>,
): Promise<Result<ActAnswer, No | Refusal>> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const { county, staffId } = signed;
    const found = await loadMatter(tx, county, asked.matter);
    const words = { act: asked.act, matter: found?.id ?? asked.matter, payload: asked.asked };
    const command = { county, actor: staffId, commandId: asked.commandId, asked: words };
    const known = await findCommand(tx, deps.crypto, command);
    if (known.state === 'reused') return refuse({ code: 'command_reused' as const });
    if (known.state === 'done') return ok(JSON.parse(known.answer) as ActAnswer);
    const [matter] = found ? await lockMatters(tx, county, [found.id]) : [];
    if (!matter) return refuse({ code: 'no_such_matter' as const });
    if (asked.seen !== undefined && asked.seen !== matter.version)
      return refuse({ code: 'changed_meanwhile' as const });
    const base = await contextFor(deps, tx, signed, matter);
    const named = await deps.postsOf(tx, county, asked.named ?? [], dayOf(base.now));
    const decided = await decide(tx, matter, { ...base, named });
    if (!decided.ok) return decided;
    const { facts, own, write, summons, created = [] } = decided.value;
    await carryKey(tx, matter.id);
    const { method, places, now } = base;
    const after = await recordChange(deps, tx, signed, now, {
      ...{ act: asked.act, commandId: asked.commandId, before: matter, facts, method, shortName: places.shortName },
      ...(summons ? { summons } : {}),
      own,
      texts: () => write({ seq: matter.version + 1 }),
    });
    const answer: ActAnswer = { matterId: after.id, code: after.code, seq: after.version, created: [...created] };
    await recordCommand(tx, deps.crypto, command, JSON.stringify(answer));
    return ok(answer);
  });
}
