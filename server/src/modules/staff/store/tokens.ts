import { createHash, randomBytes } from 'node:crypto';

/** 会话令牌: the county it belongs to, which is no secret, and 32 random bytes; only the SHA-256 is kept. */
export const newToken = (county: string): string => `${county}.${randomBytes(32).toString('base64url')}`;

export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The county that a token claims; the stored session must agree. */
export const countyOfToken = (token: string): string | null => /^(\d{6})\.[\w-]{43}$/.exec(token)?.[1] ?? null;
