import { createSecretKey, hkdf } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { promisify } from 'node:util';

/**
 * 一代密钥: one master key and everything derived from it, as key objects: given as bytes, a key is prepared anew at
 * every use, which costs five times the hash itself.
 */
export type Generation = { id: Buffer; derive: (purpose: string, use: KeyUse) => Promise<KeyObject> };
export type KeyUse = 'seal' | 'index' | 'mac' | 'sign' | 'id';

/** 密钥环: the current generation, the one before it while columns are rotated, and older ones that only open and check. */
export type KeyRing = { current: Generation; previous: Generation | null; all: readonly Generation[] };

export const MASTER_BYTES = 32;
export const KEY_ID_BYTES = 4;
const SALT = Buffer.from('jieyou/v1');
const derived = promisify(hkdf);

/** 派生密钥 (HKDF-SHA-256, RFC 5869): a key of its own for each use and purpose. */
async function generationOf(master: Buffer): Promise<Generation> {
  const known = new Map<string, Promise<KeyObject>>();
  const derive = (purpose: string, use: KeyUse): Promise<KeyObject> => {
    const name = `${use}/${purpose}`;
    const found =
      known.get(name) ?? derived('sha256', master, SALT, name, 32).then((key) => createSecretKey(Buffer.from(key)));
    known.set(name, found);
    return found;
  };
  return { id: (await derive('', 'id')).export().subarray(0, KEY_ID_BYTES), derive };
}

/** 组成密钥环. */
export async function keyRing(masters: {
  current: Buffer;
  previous: Buffer | null;
  older: readonly Buffer[];
}): Promise<KeyRing> {
  const current = await generationOf(masters.current);
  const previous = masters.previous ? await generationOf(masters.previous) : null;
  const older = await Promise.all(masters.older.map(generationOf));
  return { current, previous, all: [current, ...(previous ? [previous] : []), ...older] };
}

export const generationById = (ring: KeyRing, id: Buffer): Generation | undefined =>
  ring.all.find((generation) => generation.id.equals(id));
