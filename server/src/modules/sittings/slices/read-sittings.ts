import type { SittingsView, SittingView } from '@jieyou/contracts';
import { mediationForms } from '@jieyou/contracts';
import type { Result } from '../../../kernel/result.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { currentText, loadMatter, readParties } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import { loadMediation } from '../../mediation/index.ts';
import { sittingActNamed, sittingActNames } from '../domain/acts/index.ts';
import { mayBookNow, mayHear } from '../domain/book.ts';
import { maySit } from '../domain/may.ts';
import { saySittingRefusal } from '../domain/refusals.ts';
import type { SittingRefusal } from '../domain/refusals.ts';
import type { Sitting } from '../domain/sitting.ts';
import { readSittingNotes } from '../store/notes.ts';
import { roomsById } from '../store/rooms.ts';
import { sittingsOfMatter } from '../store/sittings.ts';
import { sceneOf } from './deps.ts';
import type { SittingsDeps, SittingScene } from './deps.ts';
import { paperOf } from './papers-of.ts';
import { saySitting } from './say-sitting.ts';

type Can = SittingsView['canBook'];
const sayMay = (may: Result<true, SittingRefusal>, label: string): Can => ({
  ...{ ok: may.ok, label, words: may.ok ? null : saySittingRefusal(may.refusal) },
});

/** Every act of its kind, allowed or with the reason why not. */
const canOf = (sitting: Sitting, scene: SittingScene): SittingView['can'] =>
  Object.fromEntries(
    sittingActNames
      .map((name) => sittingActNamed(name))
      .filter(({ kinds }) => kinds.includes(sitting.kind))
      .map((act) => [act.name, sayMay(maySit(act, sitting, scene), act.label)]),
  );

async function viewed(
  deps: SittingsDeps,
  tx: Tx,
  signed: Signed,
  matterId: string,
  mediationId: string | null,
): Promise<SittingsView | undefined> {
  const { county } = signed;
  const matter = await loadMatter(tx, county, matterId);
  if (!matter) return undefined;
  const scene = await sceneOf(deps, tx, signed, matter, mediationId);
  const all = (await sittingsOfMatter(tx, county, matter.id)).filter(
    (each) => mediationId === null || each.mediationId === mediationId,
  );
  const notes = await readSittingNotes(
    tx,
    county,
    all.map(({ id }) => id),
  );
  const names = await deps.staffNames(tx, county, [
    ...new Set([...all.flatMap(({ chairs }) => chairs), ...notes.map(({ by }) => by)]),
  ]);
  const people = await readParties(tx, county, matter.id);
  const { title } = await currentText(tx, county, matter.id);
  const around = {
    ...{ rooms: await roomsById(tx, county, [...new Set(all.flatMap(({ rooms }) => rooms))]), people },
    staffName: (id: string) => names.get(id) ?? '（人员已注销）',
  };
  const items = await Promise.all(
    all.map(async (sitting): Promise<SittingView> => {
      const own =
        sitting.mediationId === mediationId ? scene : await sceneOf(deps, tx, signed, matter, sitting.mediationId);
      const said = notes.filter((note) => note.sitting === sitting.id);
      const form = paperOf(sitting, said);
      return {
        ...saySitting(sitting, { ...around, notes: said, parties: own.mediation?.parties ?? [] }),
        matter: { id: matter.id, code: matter.code, title, version: matter.version },
        papers: form ? [{ form, name: form === 'HEARING' ? '听证记录' : mediationForms[form] }] : [],
        can: canOf(sitting, own),
      };
    }),
  );
  return {
    items,
    next: items.find(({ state }) => state === 'booked')?.day ?? null,
    canBook: sayMay(mayBookNow(scene), '约定调解会'),
    canHear: sayMay(mayHear(scene), '约定听证会'),
  };
}

/** 一次调解的各次会. */
export const sittingsOfMediation = (
  deps: SittingsDeps,
  signed: Signed,
  id: string,
): Promise<SittingsView | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const mediation = await loadMediation(tx, signed.county, id);
    return mediation && viewed(deps, tx, signed, mediation.matterId, id);
  });

/** 一件事项的各次会, hearings among them. */
export const sittingsOfOne = (deps: SittingsDeps, signed: Signed, matter: string): Promise<SittingsView | undefined> =>
  deps.db.inScope(signed.scope, (tx) => viewed(deps, tx, signed, matter, null));
