import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { passCodeOf } from '../../passes/index.ts';

const PURPOSE = 'party_link';

/**
 * 链接的凭证: a keyed digest of the command, of which nobody who lacks the key can know anything. The same command sent
 * again gives the same link, and it is kept nowhere.
 */
export async function codeOf(crypto: CryptoProvider, county: string, commandId: string): Promise<string> {
  const mac = await crypto.mac(PURPOSE, Buffer.from(commandId, 'utf8'), Buffer.from(county, 'utf8'));
  // The first four bytes name the key.
  return passCodeOf(mac.subarray(4));
}

/** Under the keys of today and, while they rotate, of yesterday. */
export async function linkHashes(crypto: CryptoProvider, code: string): Promise<[Buffer, ...Buffer[]]> {
  const [now, before] = await crypto.blindIndex(PURPOSE, code);
  return before ? [now, before] : [now];
}
