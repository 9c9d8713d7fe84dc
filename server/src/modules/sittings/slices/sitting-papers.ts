import { mediationForms, sittingKinds } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { readParties } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { loadMediation, readMediationFile } from '../../mediation/index.ts';
import type { Filling, Mediation, SittingPaper } from '../../mediation/index.ts';
import { inquiryForm, minutesForm } from '../domain/filled.ts';
import type { Told } from '../domain/filled.ts';
import type { Sitting } from '../domain/sitting.ts';
import { lastOf, readSittingNotes } from '../store/notes.ts';
import { roomsById } from '../store/rooms.ts';
import { sittingsOfMatter } from '../store/sittings.ts';

type PaperDeps = Pick<MattersDeps, 'staffNames' | 'crypto'>;

async function toldOf(deps: PaperDeps, tx: Tx, sitting: Sitting): Promise<Told> {
  const { county, id, matterId, rooms, chairs } = sitting;
  const notes = await readSittingNotes(tx, county, [id]);
  const names = await deps.staffNames(tx, county, chairs);
  const where = await roomsById(tx, county, rooms);
  return {
    ...{ sitting, said: (field) => lastOf(notes, field) },
    parties: (await readParties(tx, county, matterId)).map((row) => ({ id: row.id, name: row.name })),
    place: lastOf(notes, 'place') ?? (where.map(({ name }) => name).join('、') || '远程视频'),
    chairs: chairs.map((each) => names.get(each) ?? ''),
  };
}

/** 手写签名的图样. */
async function picturesOf(
  deps: PaperDeps,
  tx: Tx,
  mediation: Mediation,
  { read }: Sitting,
): Promise<Record<string, Uint8Array>> {
  const pictures: Record<string, Uint8Array> = {};
  for (const { file, kind } of read) {
    if (!file || kind !== 'handwritten') continue;
    const found = await readMediationFile(tx, deps.crypto, mediation, file);
    if (found && found.mime !== 'application/pdf') pictures[file] = found.bytes;
  }
  return pictures;
}

/** 一次会的记录, filled from its minutes; nothing for whoever may not read them. */
export async function paperOfSitting(deps: PaperDeps, tx: Tx, sitting: Sitting): Promise<SittingPaper | undefined> {
  const mediation = sitting.mediationId ? await loadMediation(tx, sitting.county, sitting.mediationId) : undefined;
  if (!mediation) return undefined;
  const told = await toldOf(deps, tx, sitting);
  const form = sitting.kind === 'inquiry' ? 'MED-INQ' : 'MED-MIN';
  const data = form === 'MED-INQ' ? inquiryForm(told) : minutesForm(told);
  if (!data) return undefined;
  const name = `${mediationForms[form]}（第 ${sitting.number} 次${sittingKinds[sitting.kind]}）`;
  return { form, name, data, pictures: await picturesOf(deps, tx, mediation, sitting) };
}

/** 一次调解的全部记录, for its file. */
export async function sittingPapers(
  deps: PaperDeps,
  tx: Tx,
  signed: Signed,
  { mediation }: Filling,
): Promise<SittingPaper[]> {
  const all = await sittingsOfMatter(tx, signed.county, mediation.matterId);
  const own = all.filter(({ mediationId, minutes }) => mediationId === mediation.id && minutes);
  const papers = await Promise.all(own.map((sitting) => paperOfSitting(deps, tx, sitting)));
  return papers.filter((paper) => paper !== undefined);
}
