import { matterKinds } from '@jieyou/contracts';
import type { AgreementContent } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { readResidentId } from '../../../kernel/validators/resident-id.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { contextFor, currentText, loadMatter, openNumber, readParties } from '../../matters/index.ts';
import type { PartyRow, Signed } from '../../matters/index.ts';
import type { Filling } from '../domain/filled.ts';
import type { FormPerson } from '../domain/filled-party.ts';
import type { Mediation } from '../domain/mediation.ts';
import { loadMediation, readNotes } from '../store/load.ts';
import type { StoredNote } from '../store/load.ts';
import { printAgreementNumber } from '../store/numbers.ts';
import { roomOf } from '../store/save.ts';
import type { MediationDeps } from './deps.ts';

async function personOf(deps: MediationDeps, county: string, row: PartyRow, today: LocalDate): Promise<FormPerson> {
  const { id, side, kind, name, address } = row;
  const phone = await openNumber(deps.crypto, county, row, 'phone');
  const idNumber = await openNumber(deps.crypto, county, row, 'idNumber');
  const read = kind === 'person' && idNumber ? readResidentId(idNumber, today) : undefined;
  const known = read?.ok ? read.value : undefined;
  const gender = known && (known.sex === 'male' ? '男' : '女');
  return { id, side, kind, name, address, phone, idNumber, born: known?.birthDate ?? null, gender: gender ?? null };
}

/** 各代理人与当事人的关系, the newest words of each. */
const relationsOf = (notes: readonly StoredNote[]): Record<string, string> =>
  Object.fromEntries(notes.flatMap(({ field, about, body }) => (field === 'relation' && about ? [[about, body]] : [])));

/** 最近一次联系上的回访, in the words of who called: the days on which a planned one was done tell that somebody was reached. */
function calledOf(
  { agreement }: Mediation,
  notes: readonly StoredNote[],
  name: (by: string) => string,
): Filling['called'] {
  const days = (agreement?.callBacks ?? []).flatMap(({ doneOn }) => doneOn ?? []);
  const note = notes.findLast(
    ({ act, field, at }) => act === 'follow_up' && field === 'note' && days.includes(dayOf(at)),
  );
  return note ? { words: note.body, on: dayOf(note.at), by: name(note.by) } : null;
}

/** 收集填写文书所需, for those in the room alone: whole numbers stand on these papers, and it is logged who made them. */
export async function gatherFilling(
  deps: MediationDeps,
  tx: Tx,
  signed: Signed,
  id: string,
): Promise<{ filling: Filling; code: string; kind: string } | undefined> {
  const { county } = signed;
  const mediation = await loadMediation(tx, county, id);
  const matter = mediation && (await loadMatter(tx, county, mediation.matterId));
  if (!mediation || !matter) return undefined;
  const room = roomOf(mediation);
  if (![...signed.scope.scopes, ...signed.scope.identity].some((key) => room.includes(key))) return undefined;
  const { now, places } = await contextFor(deps, tx, signed, matter);
  const rows = await readParties(tx, county, matter.id);
  const asked = (wanted: (row: PartyRow) => boolean): Promise<FormPerson[]> =>
    Promise.all(rows.filter(wanted).map((row) => personOf(deps, county, row, dayOf(now))));
  const people = await asked(({ id: party }) => mediation.parties.includes(party));
  const agents = await asked(({ id: agent }) => mediation.agents[agent] !== undefined);
  const notes = await readNotes(tx, county, id);
  const last = (field: string, act?: string): string | null =>
    notes.findLast((note) => note.field === field && (act === undefined || note.act === act))?.body ?? null;
  const names = await deps.staffNames(tx, county, [
    ...mediation.mediators,
    mediation.openedBy,
    ...notes.map(({ by }) => by),
  ]);
  const words = last('agreement');
  const { title, narrative } = await currentText(tx, county, matter.id);
  const number = mediation.agreement?.number;
  const filling: Filling = {
    ...{
      mediation,
      people,
      agents,
      relations: relationsOf(notes),
      title,
      narrative,
      now,
      registeredAt: matter.registeredAt,
    },
    content: words === null ? null : (JSON.parse(words) as AgreementContent),
    number: number ? printAgreementNumber(number, places.shortName(mediation.committee)) : null,
    committee: places.unit(mediation.committee)?.name ?? '',
    kindLabel: matterKinds[matter.kind],
    openedBy: names.get(mediation.openedBy) ?? '',
    mediators: mediation.mediators.map((each) => names.get(each) ?? ''),
    called: calledOf(mediation, notes, (by) => names.get(by) ?? ''),
    ...{
      claim: last('claim'),
      court: last('court'),
      endReason: last('reason', 'end'),
      undisputed: last('undisputed', 'record_undisputed'),
    },
  };
  return { filling, code: matter.code, kind: matter.kind };
}
