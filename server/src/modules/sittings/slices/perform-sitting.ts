import { sittingPayloads } from '@jieyou/contracts';
import type { ActAnswer, SittingActName } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { actBeside } from '../../matters/index.ts';
import type { Refusal, Signed, Summons } from '../../matters/index.ts';
import { filesStand, loadMediation } from '../../mediation/index.ts';
import { sittingActNamed } from '../domain/acts/index.ts';
import { booked, fold } from '../domain/evolve.ts';
import type { SittingFact } from '../domain/facts.ts';
import type { Span } from '../domain/free.ts';
import { maySit } from '../domain/may.ts';
import type { SittingRefusal } from '../domain/refusals.ts';
import type { Sitting } from '../domain/sitting.ts';
import { saveSittingNotes } from '../store/notes.ts';
import { loadSitting, saveSitting, sittingsOfMatter } from '../store/sittings.ts';
import { sceneOf } from './deps.ts';
import type { SittingsDeps } from './deps.ts';
import { standing } from './ground.ts';
import { onceMore } from './once-more.ts';
import { plain } from './plain.ts';
import { summonsOf } from './summon.ts';

export interface AskedSittingAct {
  sitting: string;
  act: SittingActName;
  commandId: string;
  seen?: number;
  payload: unknown;
}

/** 附的签名图样须在本调解之中. */
async function fileStands(tx: Tx, { county, mediationId }: Sitting, payload: { file?: string }): Promise<boolean> {
  const mediation = mediationId ? await loadMediation(tx, county, mediationId) : undefined;
  return mediation ? filesStand(tx, mediation, payload) : true;
}

/** 下一次: the same people and rooms unless another was chosen. */
async function following(
  tx: Tx,
  before: Sitting,
  id: string,
  { start, end }: Span,
  rooms: string[],
): Promise<{ fact: SittingFact; sitting: Sitting }> {
  const { county, matterId, mediationId, kind, mode, chairs, eyes } = before;
  const earlier = (await sittingsOfMatter(tx, county, matterId)).filter((each) => each.kind === kind);
  const fact = {
    ...{ type: 'Booked' as const, matter: matterId, mediation: mediationId, kind, mode, chairs, eyes },
    ...{ number: earlier.length + 1, start, end, rooms },
  };
  return { fact, sitting: booked(county, id, fact) };
}

const told: Partial<Record<SittingActName, Summons['what']>> = {
  move: 'moved',
  cancel: 'cancelled',
  adjourn: 'booked',
};

/** 办会上的一个动作: decided on the locked matter, written as one entry of its chain. */
export async function performSitting(
  deps: SittingsDeps,
  signed: Signed,
  { sitting: id, act: name, commandId, seen, payload: sent }: AskedSittingAct,
): Promise<Result<ActAnswer, SittingRefusal | Refusal>> {
  const act = sittingActNamed(name);
  const payload = sittingPayloads[name].parse(sent) as never;
  const { county } = signed;
  const known = await deps.db.inScope(signed.scope, (tx) => loadSitting(tx, county, id));
  if (!known) return refuse({ code: 'no_such_sitting' });
  const asked = { matter: known.matterId, act: `sitting.${name}`, commandId, seen, asked: plain({ id, payload }) };
  return onceMore(() =>
    actBeside<SittingRefusal>(deps, signed, asked, async (tx, matter) => {
      const before = await loadSitting(tx, county, id);
      if (!before) return refuse({ code: 'no_such_sitting' });
      const scene = await sceneOf(deps, tx, signed, matter, before.mediationId);
      const may = maySit(act, before, scene);
      if (!may.ok) return may;
      const decided = act.decide(before, payload, scene);
      if (!decided.ok) return decided;
      if (!(await fileStands(tx, before, payload))) return refuse({ code: 'no_such_file' });
      const time = act.time?.(payload);
      const adjourns = name === 'adjourn';
      const first = time?.room ?? before.rooms[0];
      const rooms = first ? [first, ...before.rooms.slice(1)] : [];
      const unit = scene.mediation?.committee ?? signed.post.orgPath;
      const wanted = time && { ...time, unit, rooms, chairs: before.chairs, ...(adjourns ? {} : { except: id }) };
      const span = wanted ? await standing(deps, tx, scene, county, wanted) : undefined;
      if (span && !span.ok) return span;
      const next = adjourns && span ? await following(tx, before, deps.newId(), span.value, rooms) : undefined;
      const facts = [...decided.value, ...(next ? [{ type: 'Adjourned' as const, next: next.sitting.id }] : [])];
      const after = fold(before, facts, { at: scene.now, actor: signed.staffId });
      const what = told[name];
      const parties =
        before.kind === 'hearing' ? matter.parties.map((each) => each.id) : (scene.mediation?.parties ?? []);
      const summoned = before.kind === 'inquiry' ? [] : parties;
      return ok({
        facts: [],
        own: {
          name: 'sitting',
          facts: plain({
            id,
            happened: facts,
            ...(next ? { next: { id: next.sitting.id, happened: [next.fact] } } : {}),
          }),
        },
        created: next ? [next.sitting.id] : [],
        ...(what ? { summons: await summonsOf(tx, next?.sitting ?? after, summoned, what) } : {}),
        write: async () => {
          await saveSitting(tx, after);
          if (next) await saveSitting(tx, next.sitting);
          const about = act.about?.(payload) ?? null;
          const [by, org, at] = [signed.staffId, signed.post.orgPath, scene.now];
          const noted = { county, matterId: matter.id, sittingId: id, act: name, about, by, org, at };
          return saveSittingNotes(tx, deps.crypto, noted, act.texts?.(payload) ?? {});
        },
      });
    }),
  );
}
