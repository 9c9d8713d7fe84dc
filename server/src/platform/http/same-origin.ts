import type { FastifyRequest } from 'fastify';

const SAFE: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS']);
const BODIES = /^(?:application\/json|multipart\/form-data)\s*(?:;|$)/i;

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
  const { 'sec-fetch-site': site, origin, 'content-type': type } = request.headers;
  // On plain http browsers leave Sec-Fetch-Site out; Origin must then be the host that was asked for.
  const foreign = site === undefined ? origin !== undefined && hostOf(origin) !== request.host : site !== 'same-origin';
  if (foreign) return crossSite;
  if (request.method === 'DELETE' && type === undefined) return null;
  if (type !== undefined && BODIES.test(type)) return null;
  return { status: 415, code: 'wrong_content_type', words: '请求内容须为 JSON（application/json）或上传文件的表单。' };
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}
