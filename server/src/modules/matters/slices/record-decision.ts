import type { ActAnswer } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { TextMark } from '../../record/index.ts';
import type { Act, ActContext, Born, Decided } from '../domain/act.ts';
import { begin } from '../domain/evolve.ts';
import type { Fact } from '../domain/facts.ts';
import type { Matter } from '../domain/matter.ts';
import { nextCode } from '../store/codes.ts';
import { changeParty, copyParties, saveParties } from '../store/parties.ts';
import { carryKey } from '../store/save.ts';
import { currentText, saveNotes, saveText } from '../store/texts.ts';
import type { MattersDeps, Signed } from './deps.ts';
import { recordChange } from './record-change.ts';

type Places = Awaited<ReturnType<MattersDeps['places']>>;

export interface Doing {
  matter: Matter;
  act: Act;
  payload: never;
  context: ActContext & { places: Places };
  commandId: string;
}

/** A corrected title or narrative becomes the next version of the text; the earlier one stays. */
async function correctedText(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  doing: Doing,
  facts: readonly Fact[],
): Promise<TextMark[]> {
  const corrected = facts.find((fact) => fact.type === 'Corrected');
  if (!corrected) return [];
  const { matter, context } = doing;
  const { title, narrative, place } = doing.payload as { title?: string; narrative?: string; place?: string };
  if (place !== undefined) {
    await tx.execute('update matter set place = $3 where county = $1 and id = $2', [matter.county, matter.id, place]);
  }
  const now = await currentText(tx, matter.county, matter.id);
  const text = { title: title ?? now.title, narrative: narrative ?? now.narrative };
  const written = {
    county: matter.county,
    matterId: matter.id,
    by: signed.staffId,
    org: signed.post.orgPath,
    at: context.now,
  };
  return [await saveText(tx, deps.crypto, written, corrected.textVersion, text)];
}

/** 拆分所生的事项: each with its own code, text and chain, and the same parties. */
async function bear(deps: MattersDeps, tx: Tx, signed: Signed, doing: Doing, born: Born): Promise<string> {
  const { matter, context, commandId } = doing;
  const { now, places, method } = context;
  const code = await nextCode(tx, places.areaCode(matter.centre), dayOf(now));
  const facts = born.facts.map((fact) => (fact.type === 'Registered' ? { ...fact, code } : fact));
  const first = facts[0];
  if (first?.type !== 'Registered') throw new Error('a new matter begins with its registration');
  await carryKey(tx, born.id);
  const written = { county: matter.county, matterId: born.id, by: signed.staffId, org: signed.post.orgPath, at: now };
  const before = begin(matter.county, born.id, first);
  const origin = await tx.one<{ place: string; source: string | null; externalNo: string | null }>(
    'select place, source, external_no as "externalNo" from matter where county = $1 and id = $2',
    [matter.county, matter.id],
  );
  const pending = { act: 'register', commandId, before, origin, facts, method, shortName: places.shortName };
  await recordChange(deps, tx, signed, now, {
    ...pending,
    texts: async () => {
      await copyParties(tx, deps.crypto, matter.county, matter.id, born.id);
      return [await saveText(tx, deps.crypto, written, 1, born.text)];
    },
  });
  return born.id;
}

/** 记下决定: the texts, this matter, the other one, and those that it brought into being. */
export async function recordDecision(
  deps: MattersDeps,
  tx: Tx,
  signed: Signed,
  doing: Doing,
  decided: Decided,
): Promise<ActAnswer> {
  const { matter, act, payload, context, commandId } = doing;
  const { now, method, places } = context;
  const written = { county: matter.county, matterId: matter.id, by: signed.staffId, org: signed.post.orgPath, at: now };
  const common = { act: act.name, commandId, method, shortName: places.shortName };
  const said = act.texts?.(payload) ?? {};
  const texts = async (): Promise<TextMark[]> => {
    await saveParties(tx, deps.crypto, matter.county, matter.id, decided.parties ?? []);
    if (decided.partyChange) await changeParty(tx, deps.crypto, written, decided.partyChange);
    const notes = await saveNotes(tx, deps.crypto, written, act.name, said);
    return [...notes, ...(await correctedText(deps, tx, signed, doing, decided.facts))];
  };
  const created: string[] = [];
  for (const child of decided.born ?? []) created.push(await bear(deps, tx, signed, doing, child));
  if (decided.other && context.other) {
    await carryKey(tx, context.other.id);
    await recordChange(deps, tx, signed, now, {
      ...common,
      method: (await deps.methodByVersion(tx, matter.county, context.other.method)) ?? method,
      before: context.other,
      facts: decided.other,
      texts: async () => [],
    });
  }
  const after = await recordChange(deps, tx, signed, now, {
    ...common,
    before: matter,
    facts: decided.facts,
    texts,
    said,
  });
  return { matterId: after.id, code: after.code, seq: after.version, created };
}
