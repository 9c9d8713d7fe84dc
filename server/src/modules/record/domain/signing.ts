import { createHash, createPublicKey, verify } from 'node:crypto';
import { utf8 } from './bytes.ts';

/** 签名者: Ed25519, with a key that the database cannot reach. */
export type Signer = {
  readonly sign: (bytes: Uint8Array) => Promise<Uint8Array>;
  /** SPKI, PEM. */
  readonly publicKey: () => Promise<string>;
};

/** 公钥编号: the first 16 hex digits of the SHA-256 of the key's SPKI DER. */
export const keyIdOf = (publicKeyPem: string): string =>
  createHash('sha256')
    .update(createPublicKey(publicKeyPem).export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

/** 核对批次头签名. */
export function isSignedBy(publicKeyPem: string, head: string, signature: Uint8Array): boolean {
  try {
    return verify(null, utf8(head), publicKeyPem, signature);
  } catch {
    return false; // not an Ed25519 key, or no key at all
  }
}
