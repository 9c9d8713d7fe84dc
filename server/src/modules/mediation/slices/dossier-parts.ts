import { dossierPapers, mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import { dossierLacks } from '../../forms/index.ts';
import { dossierFacts } from '../domain/dossier.ts';
import { fills, isDraft } from '../domain/filled.ts';
import type { Filling } from '../domain/filled.ts';
import { readFile } from '../store/files.ts';
import type { MediationDeps } from './deps.ts';

/** 卷内的一份, with the kind by which its place is known. */
export type Part = { kind: string; name: string } & (
  | { form: MediationForm; data: unknown; pictures: Record<string, Uint8Array> }
  | { pdf: Uint8Array }
  | { picture: Uint8Array }
);

/** 能印的文书, that are no longer drafts. */
export const formsOf = (filling: Filling): MediationForm[] =>
  (Object.keys(fills) as MediationForm[]).filter((form) => fills[form]?.(filling) && !isDraft(form, filling.mediation));

/** 带来的材料 by kind and file: scanned signatures, receipts, and what was added to the dossier. */
function papersOf({
  agreement,
  papers = [],
}: Filling['mediation']): (readonly [kind: string, name: string, file: string])[] {
  const { signatures = [], done = [] } = agreement ?? {};
  return [
    ...signatures.filter(({ kind }) => kind !== 'handwritten').map(({ file }) => ['MED-AGR', '签名页', file] as const),
    ...done.map(({ file }) => ['RECEIPT', '履行凭证', file] as const),
    ...papers.map(({ kind, file }) => [kind, dossierPapers[kind], file] as const),
  ].flatMap(([kind, name, file]) => (file === null ? [] : [[kind, name, file] as const]));
}

/** 扫描的签名页、凭证和归入的材料. */
export async function brought(deps: MediationDeps, tx: Tx, { mediation }: Filling): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [kind, name, file] of papersOf(mediation)) {
    const found = await readFile(tx, deps.crypto, mediation, file);
    if (!found) continue;
    const { bytes, mime } = found;
    parts.push(mime === 'application/pdf' ? { kind, name, pdf: bytes } : { kind, name, picture: bytes });
  }
  return parts;
}

/** 还缺什么, by what is known to be there and the records of the sittings; no file is opened for it. */
export function lacksOf(filling: Filling, said: readonly string[]): ReturnType<typeof dossierLacks> {
  const held = [...formsOf(filling), ...said, ...papersOf(filling.mediation).map(([kind]) => kind)];
  return dossierLacks(held, dossierFacts(filling.mediation));
}

/** 已有的, by name. */
export const heldNames = (filling: Filling): string[] => [
  ...formsOf(filling).map((form) => mediationForms[form]),
  ...papersOf(filling.mediation).map(([, name]) => name),
];
