import type { Channel, MatterKind, Nature, Outcome } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { sayRefusal } from '../domain/refusals.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { groundFor, registerIn } from './register-matter.ts';

/** 他处来的事项: a row of somebody else's table, cleaned. */
export interface HistoricMatter {
  externalNo?: string;
  applicant: { name: string; phone?: string; idNumber?: string; address?: string };
  title: string;
  narrative: string;
  place: string;
  kind?: MatterKind;
  nature?: Nature;
  channel: Channel;
  registeredAt: Instant;
  conclusion?: { reply: string; repliedAt: Instant; outcome: Outcome };
  remarks: readonly string[];
}

/**
 * 批量登记, in the transaction of the caller, answers in the same order. A refused row leaves nothing behind and does
 * not hold up the others.
 */
export async function registerMany(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  items: readonly { commandId: string; source: string; matter: HistoricMatter }[],
): Promise<Result<{ matterId: string }, { words: string }>[]> {
  const found = await groundFor(deps, tx, signed);
  if (!found.ok) return items.map(() => refuse({ words: sayRefusal(found.refusal) }));
  const ground = found.value;
  const answers: Result<{ matterId: string }, { words: string }>[] = [];
  for (const { commandId, source, matter } of items) {
    const { title, narrative, place, channel, externalNo, registeredAt, conclusion, remarks } = matter;
    const applicant = { key: 'a', side: 'applicant' as const, kind: 'person' as const, ...matter.applicant };
    const payload = {
      ...{ title, narrative, place, channel, externalNo, parties: [applicant] },
      ...{ nature: matter.nature ?? 'demand', kind: matter.kind ?? 'RT99' },
    };
    const concluded = conclusion && { outcome: conclusion.outcome, at: conclusion.repliedAt };
    const notes = { result: conclusion?.reply, remark: remarks.length > 0 ? remarks.join('\n') : undefined };
    const brought = { source, history: { registeredAt, concluded }, notes };
    const done = await registerIn(deps, tx, signed, { commandId, payload, ground, brought });
    answers.push(done.ok ? ok({ matterId: done.value.matterId }) : refuse({ words: sayRefusal(done.refusal) }));
  }
  return answers;
}
