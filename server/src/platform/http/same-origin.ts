import type { FastifyRequest } from 'fastify';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const BODIES = /^(?:application\/json|multipart\/form-data)\s*(?:;|$)/i;
/** What a plain form sends without a script. */
const FORMS = /^application\/x-www-form-urlencoded\s*(?:;|$)/i;

export type OriginRefusal = { status: 403 | 415; code: string; words: string };

const crossSite: OriginRefusal = {
  status: 403,
  code: 'cross_site',
  words: '这个请求来自另一个网站，已拒绝。请在本系统的页面上操作。',
};

/**
 * 防跨站. What changes something must come from our own pages: browsers say so in Sec-Fetch-Site and Origin. A program
 * without these headers passes, for no browser sends a form or a script of another site without them.
 */
export function refusedOrigin(request: FastifyRequest): OriginRefusal | null {
  if (SAFE.has(request.method)) return null;
  if (isForeign(request)) return crossSite;
  const type = request.headers['content-type'];
  if (request.method === 'DELETE' && type === undefined) return null;
  if (type !== undefined && BODIES.test(type)) return null;
  return { status: 415, code: 'wrong_content_type', words: '请求内容须为 JSON（application/json）或上传文件的表单。' };
}

/** 防跨站 for pages whose forms are sent without a script. */
export function refusedForm(request: FastifyRequest): OriginRefusal | null {
  if (SAFE.has(request.method)) return null;
  if (isForeign(request)) return crossSite;
  if (FORMS.test(request.headers['content-type'] ?? '')) return null;
  return { status: 415, code: 'wrong_content_type', words: '请在页面上填写表单后提交。' };
}

function isForeign(request: FastifyRequest): boolean {
  const { 'sec-fetch-site': site, origin } = request.headers;
  // On plain http browsers leave Sec-Fetch-Site out; Origin must then be the host that was asked for.
  return site === undefined ? origin !== undefined && hostOf(origin) !== request.host : site !== 'same-origin';
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
