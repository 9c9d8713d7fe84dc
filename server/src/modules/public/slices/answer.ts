import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Inline } from '../../../platform/http/index.ts';
import type { CountyHere } from './county.ts';
import { page } from '../pages/shell.ts';
import type { Office, PageParts } from '../pages/shell.ts';

const HTML = 'text/html; charset=utf-8';

/** 本县综治中心的公众页 as its pages are headed. `county` stands in addresses only where one must choose. */
export const officeOf = (all: readonly CountyHere[], here: CountyHere | undefined): Office =>
  here ? { county: all.length > 1 ? here.county : null, name: `${here.name}综治中心` } : nowhere;

export const nowhere: Office = { county: null, name: '综治中心' };

export type Answering = {
  readonly status?: number;
  readonly title: string;
  readonly office: Office;
  readonly leave?: string;
  readonly body: Inline;
  readonly faulty?: boolean;
  readonly more?: PageParts['more'];
};

/** 答复一页. */
export function answer(reply: FastifyReply, { status = 200, leave = '/p/leave', ...parts }: Answering): FastifyReply {
  return reply
    .code(status)
    .type(HTML)
    .send(page({ leave, ...parts, title: `${parts.title} - ${parts.office.name}` }));
}

/** 去另一页, with a plain request: a form that was sent is not sent again by reloading. */
export const goTo = (reply: FastifyReply, path: string): FastifyReply => reply.redirect(path, 303);

/** 表单内容, texts by name. */
export function typedOf(request: FastifyRequest): Record<string, string> {
  const { body } = request;
  if (typeof body !== 'object' || body === null) return {};
  return Object.fromEntries(
    Object.entries(body).filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
  );
}

export const queryOf = (request: FastifyRequest, name: string): string | undefined => {
  const { query } = request;
  if (typeof query !== 'object' || query === null) return undefined;
  const value = (query as Record<string, unknown>)[name];
  return typeof value === 'string' ? value : undefined;
};

/** 换成别的页面, which is not told where from. */
export const goAway = (reply: FastifyReply, neutral: string): FastifyReply =>
  reply.header('referrer-policy', 'no-referrer').redirect(neutral, 303);

/** 任何人都可以打开的页面. */
export const publicRoute = (summary: string) =>
  ({ config: { access: 'public' as const }, schema: { summary, tags: ['公众页'] } }) as const;

/** A form that few send, and that could be used to flood or to guess. */
export const scarceRoute = (summary: string) =>
  ({ config: { access: 'public' as const, scarce: true }, schema: { summary, tags: ['公众页'] } }) as const;

/** 任何人都可以打开的页面, with something in its address. */
export const publicRouteAt = <Params extends z.ZodType>(summary: string, params: Params) =>
  ({ config: { access: 'public' as const }, schema: { summary, tags: ['公众页'], params } }) as const;
