import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openKeys } from '../src/platform/crypto/index.ts';
import type { CryptoProvider } from '../src/platform/crypto/index.ts';

/** A key of its own for one test file. */
export async function freshKeys(): Promise<CryptoProvider> {
  const folder = await mkdtemp(join(tmpdir(), 'jieyou-keys-'));
  return openKeys({ folder, trace: async () => null });
}
