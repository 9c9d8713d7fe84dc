import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// argon2id, 19 MiB, two passes (OWASP 2024).
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFC'), COST);

let nobody: Promise<string> | undefined;

/** 核对密码. Without a hash the same work is done and the answer is no, so that time does not tell who exists. */
export async function passwordMatches(stored: string | undefined, password: string): Promise<boolean> {
  nobody ??= hashPassword('nobody signs in with this');
  const right = await verify(stored ?? (await nobody), password.normalize('NFC'));
  return right && stored !== undefined;
}

// Without 0 O 1 l I: it is read from a screen and typed once.
const SETS = ['abcdefghijkmnpqrstuvwxyz', 'ABCDEFGHJKLMNPQRSTUVWXYZ', '23456789', '#%+=?'] as const;

/** 一次性密码: 16 characters, of every class. */
export function oneTimePassword(): string {
  const all = SETS.join('');
  const pick = (from: string): string => from.charAt(randomInt(from.length));
  const picked = [...SETS.map(pick), ...Array.from({ length: 12 }, () => pick(all))];
  for (let at = picked.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [picked[at], picked[other]] = [picked[other] ?? '', picked[at] ?? ''];
  }
  return picked.join('');
}
