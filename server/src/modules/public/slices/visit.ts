import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { PublicDeps } from './deps.ts';

const MINUTES = 60;
const COOKIE = 'jieyou_visit';

const visit = z.strictObject({
  /** What it opens: a pass, a party's link, or a code with the last digits of a phone. */
  by: z.enum(['pass', 'link', 'code']),
  county: z.string(),
  code: z.string(),
  digits: z.string(),
  /** Every form of this visit carries it; another site cannot know it. */
  key: z.string(),
  until: z.number(),
});

/**
 * 一次到访: what was shown at the door, sealed into a cookie that goes nowhere but to this one address and ends after an
 * hour without a look. The secret stands in no address and nothing is kept on the server.
 */
export type Visit = z.infer<typeof visit>;
export type Shown = Pick<Visit, 'by' | 'county' | 'code' | 'digits'>;

const aadOf = (path: string): string => `visit${path}`;
const traits = (request: FastifyRequest, path: string) =>
  ({ path, httpOnly: true, sameSite: 'lax', secure: request.protocol === 'https' }) as const;

/** 开始到访 at this address, or keep it open for another hour. */
export async function openVisit(
  { matters: { crypto, now } }: PublicDeps,
  { request, reply, path }: { request: FastifyRequest; reply: FastifyReply; path: string },
  shown: Shown & { readonly key?: string },
): Promise<Visit> {
  const key = shown.key ?? randomBytes(16).toString('base64url');
  const { by, county, code, digits } = shown;
  const opened: Visit = { by, county, code, digits, key, until: Date.parse(now()) + MINUTES * 60_000 };
  const sealed = await crypto.seal('visit', JSON.stringify(opened), aadOf(path));
  reply.setCookie(COOKIE, sealed.toString('base64url'), { ...traits(request, path), maxAge: MINUTES * 60 });
  return opened;
}

/** 读到访; null when there is none, when it is over, or when it is another address's. */
export async function readVisit(
  { matters: { crypto, now } }: PublicDeps,
  request: FastifyRequest,
  path: string,
): Promise<Visit | null> {
  const sealed = request.cookies[COOKIE];
  if (sealed === undefined || sealed === '') return null;
  const opened = await openSealed(crypto, sealed, path);
  return opened && opened.until > Date.parse(now()) ? opened : null;
}

async function openSealed(crypto: CryptoProvider, sealed: string, path: string): Promise<Visit | null> {
  try {
    const plain = await crypto.open(Buffer.from(sealed, 'base64url'), aadOf(path));
    return visit.parse(JSON.parse(plain.toString('utf8')));
  } catch {
    // Whatever is no seal of ours for this address opens nothing.
    return null;
  }
}

/** 结束到访. */
export function endVisit(request: FastifyRequest, reply: FastifyReply, path: string): void {
  reply.clearCookie(COOKIE, traits(request, path));
}
