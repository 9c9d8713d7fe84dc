import { createHmac, createPrivateKey, createPublicKey, sign, timingSafeEqual } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { generationById, KEY_ID_BYTES } from './key-ring.ts';
import type { Generation, KeyRing } from './key-ring.ts';
import { sealBroken } from './provider.ts';
import type { CryptoProvider } from './provider.ts';
import { decrypt, encrypt, headerOf, readHeader } from './sealed.ts';

const INDEX_BYTES = 16;
// The fixed start of an Ed25519 private key in PKCS #8 (RFC 8410); the 32-byte seed follows.
const ED25519_PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

async function indexWith(generation: Generation, purpose: string, value: string): Promise<Buffer> {
  const key = await generation.derive(purpose, 'index');
  return createHmac('sha256', key).update(value.normalize('NFC')).digest().subarray(0, INDEX_BYTES);
}

async function macWith(generation: Generation, purpose: string, salt: Uint8Array, bytes: Uint8Array): Promise<Buffer> {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(salt.length);
  const digest = createHmac('sha256', await generation.derive(purpose, 'mac'))
    .update(length)
    .update(salt)
    .update(bytes);
  return Buffer.concat([generation.id, digest.digest()]);
}

async function signingKey(ring: KeyRing): Promise<KeyObject> {
  const seed = await ring.current.derive('ledger-heads', 'sign');
  return createPrivateKey({ key: Buffer.concat([ED25519_PKCS8, seed.export()]), format: 'der', type: 'pkcs8' });
}

/** 软件密码服务: keys in this process, OpenSSL underneath. For development and small sites. */
export function softwareCrypto(ring: KeyRing): CryptoProvider {
  return {
    seal: async (purpose, plain, aad) => {
      const header = headerOf(ring.current.id, purpose);
      return encrypt(await ring.current.derive(purpose, 'seal'), header, Buffer.from(plain), aad);
    },
    open: async (sealed, aad) => {
      const bytes = Buffer.from(sealed);
      const header = readHeader(bytes);
      const generation = generationById(ring, header.keyId);
      if (!generation) throw sealBroken(`no key ${header.keyId.toString('hex')} in this installation`);
      return decrypt(await generation.derive(header.purpose, 'seal'), header, bytes, aad);
    },
    blindIndex: async (purpose, value) => [
      await indexWith(ring.current, purpose, value),
      ring.previous ? await indexWith(ring.previous, purpose, value) : null,
    ],
    keyId: async () => ring.current.id,
    mac: (purpose, salt, bytes) => macWith(ring.current, purpose, salt, bytes),
    macs: (purpose, salt, bytes) => Promise.all(ring.all.map((each) => macWith(each, purpose, salt, bytes))),
    macMatches: async (purpose, salt, bytes, expected) => {
      const generation = generationById(ring, Buffer.from(expected.subarray(0, KEY_ID_BYTES)));
      if (!generation) return false;
      const made = await macWith(generation, purpose, salt, bytes);
      return made.length === expected.length && timingSafeEqual(made, expected);
    },
    sign: async (bytes) => sign(null, bytes, await signingKey(ring)),
    publicKey: async () =>
      createPublicKey(await signingKey(ring))
        .export({ type: 'spki', format: 'pem' })
        .toString(),
  };
}
