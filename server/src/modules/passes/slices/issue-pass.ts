import { randomBytes, randomUUID } from 'node:crypto';
import type { Instant } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import { PASS_LENGTH, passCodeOf } from '../domain/pass-code.ts';
import { insertPass } from '../store/pass-store.ts';

const newPassCode = (): string => passCodeOf(randomBytes(PASS_LENGTH));

const PURPOSE = 'pass';

/** Under the keys of today and, while they rotate, of yesterday. */
export async function passHashes(crypto: CryptoProvider, code: string): Promise<Buffer[]> {
  const [now, before] = await crypto.blindIndex(PURPOSE, code);
  return before ? [now, before] : [now];
}

export type PassFor = {
  readonly county: string;
  readonly matterId: string;
  readonly partyId: string;
  readonly at: Instant;
  readonly by: string | null;
};
export type Issued = { readonly id: string; readonly code: string };

/** 签发凭证, in the transaction of whoever may write the matter. The code is told once and kept nowhere. */
export async function issuePass(
  tx: Tx,
  crypto: CryptoProvider,
  pass: PassFor,
  id: string = randomUUID(),
): Promise<Issued> {
  const code = newPassCode();
  const [hash] = await crypto.blindIndex(PURPOSE, code);
  await insertPass(tx, { ...pass, id, hash });
  return { id, code };
}
