import type { Tx } from '../../../platform/db/index.ts';
import type { Mediation } from '../domain/mediation.ts';
import { readFile } from '../store/files.ts';
import type { MediationDeps } from './deps.ts';

/** 手写签名的图样, by the name under which a form refers to it. */
export async function picturesOf(
  deps: MediationDeps,
  tx: Tx,
  mediation: Mediation,
): Promise<Record<string, Uint8Array>> {
  const pictures: Record<string, Uint8Array> = {};
  const signatures = [...(mediation.agreement?.signatures ?? []), ...(mediation.undisputed?.signatures ?? [])];
  for (const { file, kind } of signatures) {
    if (!file || kind !== 'handwritten') continue;
    const found = await readFile(tx, deps.crypto, mediation, file);
    if (found && found.mime !== 'application/pdf') pictures[file] = found.bytes;
  }
  return pictures;
}
