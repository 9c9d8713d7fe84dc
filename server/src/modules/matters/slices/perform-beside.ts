import type { ActAnswer } from '@jieyou/contracts';
import type { z } from 'zod';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Json } from '../../record/index.ts';
import type { BesideAct, BesideContext, BesideState, Texts } from '../../../kernel/beside.ts';
import type { BesideKind } from '../domain/beside.ts';
import type { Refusal } from '../domain/refusals.ts';
import { saveNotes } from '../store/texts.ts';
import { actBeside } from './act-beside.ts';
import type { MattersDeps, Signed } from './deps.ts';

/** 旁支怎样存取: how one module loads and saves its rows, and what its acts may be asked with. */
export interface BesideStore<State, OwnFact> {
  payloads: Readonly<Record<string, z.ZodType>>;
  load(tx: Tx, county: string, id: string): Promise<State | undefined>;
  save(tx: Tx, state: State): Promise<void>;
  /** 文号: taken last of all that can be refused. */
  number?(tx: Tx, before: State, facts: readonly OwnFact[], context: BesideContext): Promise<OwnFact[]>;
  /** What is said and is wanted in a column of its own too, erasable as the texts are. */
  keep?(tx: Tx, state: State, texts: Texts): Promise<void>;
}

/** 纯 JSON: what the chain hashes and a command remembers has no undefined in it. */
const plain = (value: unknown): Json => JSON.parse(JSON.stringify(value)) as Json;

export interface AskedBesideAct {
  id: string;
  act: string;
  commandId: string;
  seen?: number | undefined;
  payload: unknown;
}

type Found<State, OwnFact, No extends { code: string }> = {
  kind: BesideKind<State & BesideState, OwnFact, No, BesideAct<State, OwnFact, No>>;
  store: BesideStore<State, OwnFact>;
};

/** 办旁支的一个动作: decided by its rule on the locked matter, one entry of the matter's chain, its texts beside it. */
export async function performBeside<State extends BesideState, OwnFact, No extends { code: string }>(
  deps: MattersDeps,
  signed: Signed,
  { kind, store }: Found<State, OwnFact, No>,
  { id, act: name, commandId, seen, payload: sent }: AskedBesideAct,
): Promise<Result<ActAnswer, No | Refusal>> {
  const act = kind.act(name);
  const payload = store.payloads[name]?.parse(sent) as never;
  const known = await deps.db.inScope(signed.scope, (tx) => store.load(tx, signed.county, id));
  if (!known) return refuse(kind.missing);
  const asked = { matter: known.matterId, act: `${kind.name}.${name}`, commandId, asked: plain({ id, payload }) };
  return actBeside<No>(deps, signed, seen === undefined ? asked : { ...asked, seen }, async (tx, matter, base) => {
    const before = await store.load(tx, signed.county, id);
    if (!before) return refuse(kind.missing);
    const context = { ...base, matter };
    const may = kind.may(act, before, context);
    if (!may.ok) return may;
    const decided = act.decide(before, payload, context);
    if (!decided.ok) return decided;
    const facts = store.number ? await store.number(tx, before, decided.value, context) : decided.value;
    const after = kind.fold(before, facts, { at: base.now, actor: signed.staffId });
    return ok({
      facts: kind.follows?.(before, after, matter) ?? [],
      own: { name: kind.name, facts: plain({ id, happened: facts }) },
      write: async () => {
        const texts = act.texts?.(payload) ?? {};
        await store.save(tx, after);
        await store.keep?.(tx, after, texts);
        const written = { county: matter.county, matterId: matter.id, by: signed.staffId };
        const where = { ...written, org: signed.post.orgPath, at: base.now };
        return saveNotes(tx, deps.crypto, where, `${kind.name}.${name}`, texts);
      },
    });
  });
}

export interface AskedBegin {
  matter: string;
  commandId: string;
  seen?: number | undefined;
  payload: unknown;
}

export interface Begun<State, OwnFact> {
  state: State;
  facts: OwnFact[];
  texts: Texts;
}

/** 开始一个旁支 on a matter. */
export async function beginBeside<State extends BesideState, OwnFact, No extends { code: string }>(
  deps: MattersDeps,
  signed: Signed,
  { kind, store }: Found<State, OwnFact, No>,
  { matter: code, commandId, seen, payload }: AskedBegin,
  begin: (tx: Tx, id: string, context: BesideContext) => Promise<Result<Begun<State, OwnFact>, No>>,
): Promise<Result<ActAnswer, No | Refusal>> {
  const asked = { matter: code, act: `${kind.name}.open`, commandId, asked: plain(payload) };
  return actBeside<No>(deps, signed, seen === undefined ? asked : { ...asked, seen }, async (tx, matter, base) => {
    const id = deps.newId();
    const begun = await begin(tx, id, { ...base, matter });
    if (!begun.ok) return begun;
    const { state, facts, texts } = begun.value;
    return ok({
      facts: kind.follows?.(null, state, matter) ?? [],
      own: { name: kind.name, facts: plain({ id, happened: facts }) },
      created: [id],
      write: async () => {
        await store.save(tx, state);
        await store.keep?.(tx, state, texts);
        const where = { county: matter.county, matterId: matter.id, by: signed.staffId, org: signed.post.orgPath };
        return saveNotes(tx, deps.crypto, { ...where, at: base.now }, `${kind.name}.open`, texts);
      },
    });
  });
}
