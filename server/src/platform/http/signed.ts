import type { SessionPost } from '@jieyou/contracts';
import type { FastifyRequest } from 'fastify';
import type { Scope } from '../db/index.ts';

/** 持有会话的人. `post` is null until one of several valid posts is chosen, or when none is in term. */
export type Person = {
  readonly session: string;
  readonly county: string;
  readonly staffId: string;
  readonly name: string;
  readonly demo: boolean;
  readonly mustChange: boolean;
  readonly endsAt: string;
  readonly posts: readonly SessionPost[];
  readonly post: SessionPost | null;
};

/** 已登录且在任的人: whoever reaches a handler that is neither public nor about the session itself. */
export type Signed = {
  readonly county: string;
  readonly staffId: string;
  readonly name: string;
  readonly post: SessionPost;
  readonly posts: readonly SessionPost[];
  readonly mustChange: boolean;
  readonly scope: Scope;
};

/** 请求从哪里来, as the socket and the headers say. */
export type Origin = { readonly address: string; readonly local: boolean };

/** 凭会话认人, or a refusal with words: no session, ended, idle too long, not from here. */
export type Recognise = (
  token: string,
  from: Origin,
) => Promise<{ ok: true; value: Person } | { ok: false; refusal: { code: string; words: string } }>;

declare module 'fastify' {
  interface FastifyRequest {
    /** Throws in a public route, where nobody need be signed in. */
    readonly signed: Signed;
    /** Who holds the session; also before a post is chosen or the first password changed. */
    person: Person | null;
  }
}

const officers: ReadonlySet<string> = new Set(['system_officer', 'security_officer', 'audit_officer']);

/** 三员: system, security and audit officers see no matter (GB/T 22239-2019, separation of duties). */
export const isOfficer = (role: string): boolean => officers.has(role);

const chainOf = (path: string): string[] => {
  const parts = path.split('.');
  return parts.map((_, at) => parts.slice(0, at + 1).join('.'));
};

/**
 * 可见范围. Scopes follow the chosen post; the wall follows the person: whoever serves in an accused unit under any
 * post in term stays outside, whichever post was chosen (信访工作条例 第三十条).
 */
export function scopeOf(person: Pick<Person, 'county' | 'staffId' | 'posts'>, post: SessionPost): Scope {
  const units = [post, ...person.posts].flatMap(({ orgPath }) => chainOf(orgPath));
  return {
    county: person.county,
    scopes: isOfficer(post.role) ? [] : [post.scopePath],
    identity: [`staff:${person.staffId}`, ...new Set(units)],
  };
}

/** 请求人. A handler that asks for it in a public route has a bug. */
export function signedOf(request: FastifyRequest): Signed {
  const { person } = request;
  if (!person?.post) throw new Error('this route is reached without a post in term');
  const { county, staffId, name, post, posts, mustChange } = person;
  return { county, staffId, name, post, posts, mustChange, scope: scopeOf(person, post) };
}
