import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';
import type { FastifyRequest, RouteOptions } from 'fastify';
import type { Person } from './signed.ts';

/** 谁可调用: anybody, whoever is signed in with a post in term, or the named posts. */
export type Access = 'public' | 'signed_in' | readonly Role[];

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access;
    /** Reachable while the first password is not yet changed or no post is chosen: the session's own routes. */
    beforePost?: boolean;
    /** A password is checked here: fewer requests a minute. */
    guessable?: boolean;
    /** Of the public pages' forms, those by which somebody could flood or guess: few from one address. */
    scarce?: boolean;
  }
}

export type AccessRefusal = { status: 401 | 403; code: string; words: string };

/** 路由须写明谁可调用. A route that does not say so must not start. */
export function refuseUnguarded(route: RouteOptions): void {
  const access = route.config?.access;
  const says = access === 'public' || access === 'signed_in' || (Array.isArray(access) && access.length > 0);
  if (!says) throw new Error(`${String(route.method)} ${route.url} does not say who may call it (config.access)`);
}

export const notSignedIn: AccessRefusal = { status: 401, code: 'not_signed_in', words: '您尚未登录，请先登录。' };

/** 可否调用. Null when so. */
export function refusedAccess(request: FastifyRequest, person: Person): AccessRefusal | null {
  const { access, beforePost } = request.routeOptions.config;
  if (beforePost || access === 'public') return null;
  if (person.mustChange) return { status: 403, code: 'must_change_password', words: '请先修改初始密码，再办理业务。' };
  if (!person.post) return withoutPost(person);
  if (!Array.isArray(access) || access.includes(person.post.role)) return null;
  const others = access.map((role: Role) => `「${roles[role]}」`).join('');
  const words = `您当前的岗位是「${roles[person.post.role]}」，不能进行此操作；可由${others}办理。`;
  return { status: 403, code: 'not_your_role', words };
}

function withoutPost(person: Person): AccessRefusal {
  if (person.posts.length > 0) return { status: 403, code: 'choose_post', words: '您有多个在任岗位，请先选择一个。' };
  return { status: 403, code: 'no_post_in_term', words: noPostWords };
}

export const noPostWords = '您没有在任岗位：岗位尚未开始、已经到期或未登记。请联系本县系统管理员核实任期。';
