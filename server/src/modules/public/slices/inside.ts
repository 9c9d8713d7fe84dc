import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Tx } from '../../../platform/db/index.ts';
import { underPass } from '../../passes/index.ts';
import type { Opened } from '../../passes/index.ts';
import type { Office } from '../pages/shell.ts';
import { closedPage } from '../pages/word-pages.ts';
import { answer, officeOf, typedOf } from './answer.ts';
import { countiesHere } from './county.ts';
import type { PublicDeps } from './deps.ts';
import { endVisit, readVisit } from './visit.ts';
import type { Visit } from './visit.ts';

export const onePass = z.object({ pass: z.uuid() });

/** 本人页面的地址, under which everything of this visit stands. */
export const baseOf = (request: FastifyRequest): string => `/p/m/${(request.params as { pass: string }).pass}`;

export type Inside = { readonly tx: Tx; readonly opened: Opened; readonly visit: Visit; readonly base: string };
export type Found<Value> = Value & { readonly visit: Visit; readonly base: string };

/**
 * 凭到访办事: the pass that this visit holds opens its own matter and nothing else; an address of another pass is none
 * of this visit's. Undefined when the visit is over or the pass was revoked.
 */
export async function inside<Value extends object>(
  deps: PublicDeps,
  request: FastifyRequest,
  run: (inside: Inside) => Promise<Value>,
): Promise<Found<Value> | undefined> {
  const base = baseOf(request);
  const visit = await readVisit(deps, request, base);
  if (visit?.by !== 'pass') return undefined;
  return underPass(deps.matters, visit, async (tx, opened) => {
    if (base !== `/p/m/${opened.pass}`) return undefined;
    return { ...(await run({ tx, opened, visit, base })), visit, base };
  });
}

/** 到访已经结束; what was typed is given back. */
export async function closed(deps: PublicDeps, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const office = officeOf(await countiesHere(deps), undefined);
  const { words, reason = '' } = typedOf(request);
  endVisit(request, reply, baseOf(request));
  return answer(reply, { status: 403, title: '页面已经关闭', office, body: closedPage(office, words ?? reason) });
}

export async function officeFor(deps: PublicDeps, county: string): Promise<Office> {
  const all = await countiesHere(deps);
  return officeOf(
    all,
    all.find((each) => each.county === county),
  );
}
