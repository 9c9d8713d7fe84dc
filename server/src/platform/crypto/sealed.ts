import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { KEY_ID_BYTES } from './key-ring.ts';
import { sealBroken } from './provider.ts';

/** Layout: version (1) | key id (4) | purpose length (1) | purpose | nonce (12) | tag (16) | ciphertext. */
const VERSION = 1;
const NONCE = 12;
const TAG = 16;

export type Header = { keyId: Buffer; purpose: string; bytes: Buffer };

export function headerOf(keyId: Buffer, purpose: string): Header {
  const name = Buffer.from(purpose);
  if (name.length === 0 || name.length > 255) throw new Error('a purpose has 1 to 255 bytes');
  return { keyId, purpose, bytes: Buffer.concat([Buffer.from([VERSION]), keyId, Buffer.from([name.length]), name]) };
}

export function readHeader(sealed: Buffer): Header {
  const length = sealed[1 + KEY_ID_BYTES];
  const end = 2 + KEY_ID_BYTES + (length ?? 0);
  if (sealed[0] !== VERSION || length === undefined || sealed.length < end + NONCE + TAG) {
    throw sealBroken('not a sealed value of a known version');
  }
  const purpose = sealed.toString('utf8', 2 + KEY_ID_BYTES, end);
  return { keyId: sealed.subarray(1, 1 + KEY_ID_BYTES), purpose, bytes: sealed.subarray(0, end) };
}

// Header and place are both authenticated: neither the key's name nor the row can be exchanged.
const bound = (header: Header, aad: string): Buffer => Buffer.concat([header.bytes, Buffer.from(aad)]);

/** 加密 (AES-256-GCM). */
export function encrypt(key: KeyObject, header: Header, plain: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG }).setAAD(bound(header, aad));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([header.bytes, nonce, cipher.getAuthTag(), text]);
}

/** 解密. */
export function decrypt(key: KeyObject, header: Header, sealed: Buffer, aad: string): Buffer {
  const from = header.bytes.length;
  const nonce = sealed.subarray(from, from + NONCE);
  const tag = sealed.subarray(from + NONCE, from + NONCE + TAG);
  const opener = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG });
  opener.setAAD(bound(header, aad)).setAuthTag(tag);
  try {
    return Buffer.concat([opener.update(sealed.subarray(from + NONCE + TAG)), opener.final()]);
  } catch {
    throw sealBroken('the sealed value was changed or moved');
  }
}
