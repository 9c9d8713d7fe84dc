import type { ActAnswer } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { actBeside } from '../../matters/index.ts';
import type { Refusal, Signed } from '../../matters/index.ts';
import { loadMediation } from '../../mediation/index.ts';
import { bookHearing as mayHear, bookSitting as mayBook } from '../domain/book.ts';
import type { AskedHearing, AskedSitting } from '../domain/book.ts';
import { booked } from '../domain/evolve.ts';
import type { SittingFact } from '../domain/facts.ts';
import type { SittingRefusal } from '../domain/refusals.ts';
import { saveSittingNotes } from '../store/notes.ts';
import { saveSitting, sittingsOfMatter } from '../store/sittings.ts';
import { sceneOf } from './deps.ts';
import type { SittingsDeps } from './deps.ts';
import { standing } from './ground.ts';
import { onceMore } from './once-more.ts';
import { plain } from './plain.ts';
import { summonsOf } from './summon.ts';

interface Asked<Payload> {
  /** The mediation, or for a hearing the matter. */
  of: string;
  commandId: string;
  seen?: number;
  payload: Payload;
}
type Booked = Extract<SittingFact, { type: 'Booked' }>;
type Answer = Promise<Result<ActAnswer, SittingRefusal | Refusal>>;

/** 约定一次调解会、调查: room, mediators and time, all or nothing. */
export async function bookSitting(
  deps: SittingsDeps,
  signed: Signed,
  { of, commandId, seen, payload }: Asked<AskedSitting>,
): Answer {
  const { county } = signed;
  const known = await deps.db.inScope(signed.scope, (tx) => loadMediation(tx, county, of));
  if (!known) return refuse({ code: 'no_such_sitting' });
  const asked = { matter: known.matterId, act: 'sitting.book', commandId, seen, asked: plain({ of, payload }) };
  return onceMore(() =>
    actBeside<SittingRefusal>(deps, signed, asked, async (tx, matter) => {
      const scene = await sceneOf(deps, tx, signed, matter, of);
      const { day, from, to, room, secondRoom, chairs, mode, kind, place, phone } = payload;
      const rooms = [room, ...(mode === 'apart' ? [secondRoom] : [])].flatMap((each) => each ?? []);
      const unit = scene.mediation?.committee ?? matter.owner;
      const span = await standing(deps, tx, scene, county, { day, from, to, unit, rooms, chairs });
      // Who may not book at all hears of that first.
      const may = mayBook(payload, span.ok ? span.value : { start: scene.now, end: scene.now }, scene);
      if (!may.ok) return may;
      if (!span.ok) return span;
      const id = deps.newId();
      const before = (await sittingsOfMatter(tx, county, matter.id)).filter((each) => each.kind === kind);
      const fact: Booked = {
        ...{ type: 'Booked', matter: matter.id, mediation: of, kind, mode, number: before.length + 1 },
        ...{ ...span.value, rooms, chairs: [...new Set(chairs)], eyes: [] },
      };
      const sitting = booked(county, id, fact);
      return ok({
        ...{ facts: [], own: { name: 'sitting', facts: plain({ id, happened: [fact] }) }, created: [id] },
        summons: await summonsOf(tx, sitting, kind === 'inquiry' ? [] : (scene.mediation?.parties ?? []), 'booked'),
        write: async () => {
          await saveSitting(tx, sitting);
          const [by, org, at] = [signed.staffId, signed.post.orgPath, scene.now];
          const noted = { county, matterId: matter.id, sittingId: id, act: 'book', about: null, by, org, at };
          return saveSittingNotes(tx, deps.crypto, noted, { place, phone });
        },
      });
    }),
  );
}

/** 约定一次听证会: on the matter itself, with its own roles. */
export async function bookHearing(
  deps: SittingsDeps,
  signed: Signed,
  { of, commandId, seen, payload }: Asked<AskedHearing>,
): Answer {
  const { county } = signed;
  const { chairs, subject, people, room, day, from, to } = payload;
  const asked = { matter: of, act: 'sitting.hear', commandId, seen, asked: plain(payload), named: chairs };
  return onceMore(() =>
    actBeside<SittingRefusal>(deps, signed, asked, async (tx, matter, base) => {
      const scene = await sceneOf(deps, tx, signed, matter, null);
      const may = mayHear(payload, scene, (staff) => (base.named?.get(staff)?.length ?? 0) > 0);
      if (!may.ok) return may;
      const unit = signed.post.orgPath;
      const span = await standing(deps, tx, scene, county, { day, from, to, unit, rooms: [room], chairs });
      if (!span.ok) return span;
      const id = deps.newId();
      const before = (await sittingsOfMatter(tx, county, matter.id)).filter(({ kind }) => kind === 'hearing');
      const fact: Booked = {
        ...{ type: 'Booked', matter: matter.id, mediation: null, kind: 'hearing', mode: 'together' },
        ...{ ...span.value, number: before.length + 1, rooms: [room], chairs: [...new Set(chairs)] },
        eyes: [matter.owner, ...chairs.map((each) => `staff:${each}`)],
      };
      const sitting = booked(county, id, fact);
      return ok({
        ...{ facts: [], own: { name: 'sitting', facts: plain({ id, happened: [fact] }) }, created: [id] },
        summons: await summonsOf(
          tx,
          sitting,
          matter.parties.map((each) => each.id),
          'booked',
        ),
        write: async () => {
          await saveSitting(tx, sitting);
          const [by, org, at] = [signed.staffId, signed.post.orgPath, scene.now];
          const noted = { county, matterId: matter.id, sittingId: id, act: 'hear', about: null, by, org, at };
          return saveSittingNotes(tx, deps.crypto, noted, { subject, people: JSON.stringify(people) });
        },
      });
    }),
  );
}
