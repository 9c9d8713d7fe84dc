import { randomUUID } from 'node:crypto';
import { personPayloads } from '@jieyou/contracts';
import type { PersonActName } from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { actByPerson, personActNames, sayPersonRefusal } from '../../matters/index.ts';
import { actPage, actTitle } from '../pages/act-page.ts';
import type { Filled } from '../pages/fields.ts';
import { answer, goTo, publicRouteAt, typedOf } from './answer.ts';
import type { PublicDeps } from './deps.ts';
import { closed, inside, officeFor, onePass } from './inside.ts';
import type { Inside } from './inside.ts';
import { readOwn } from './read-own.ts';
import { openVisit } from './visit.ts';

const withAct = onePass.extend({ act: z.enum(personActNames) });
const summary = '本人的动作：补充、确认、评价、异议、撤回';
const stale = '这张表是先前打开的，请核对一下内容，再提交一次。';

type Typed = Readonly<Record<string, string>>;
type Sent = { readonly act: PersonActName; readonly typed: Typed };
/** 一次提交的结果. `anew` when what is sent next is another command. */
type Outcome = { readonly faults: Filled['faults']; readonly anew: boolean };

/** 所填的内容: ticks are yes or nothing. */
function payloadOf(typed: Typed): Record<string, unknown> {
  const { key: _key, commandId: _commandId, sure, ...rest } = typed;
  return sure === undefined ? rest : { ...rest, sure: sure === 'yes' };
}

/** 办: the key of this visit, then the shape of what was typed, then the rule. */
async function perform(deps: PublicDeps, { tx, opened, visit }: Inside, { act, typed }: Sent): Promise<Outcome> {
  const commandId = z.uuid().safeParse(typed['commandId']);
  if (typed['key'] !== visit.key || !commandId.success) return { faults: [{ field: '', words: stale }], anew: true };
  const payload = personPayloads[act].safeParse(payloadOf(typed));
  if (!payload.success) {
    const faults = payload.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? ''), words: message }));
    return { faults, anew: false };
  }
  const done = await actByPerson(deps.matters, tx, opened, { act, commandId: commandId.data, payload: payload.data });
  if (done.ok) return { faults: [], anew: false };
  return { faults: [{ field: '', words: sayPersonRefusal(done.refusal) }], anew: true };
}

type Showing = {
  readonly visit: Inside['visit'];
  readonly base: string;
  readonly act: PersonActName;
  readonly filled: Filled;
};

/** 本人办事: a page for each act, and its form. */
export function actOwnRoutes(pages: App, deps: PublicDeps): void {
  const show = async (reply: FastifyReply, { visit, base, act, filled }: Showing): Promise<FastifyReply> => {
    const faulty = filled.faults.length > 0;
    const commandId = filled.typed['commandId'] ?? randomUUID();
    const body = actPage(act, { base, key: visit.key, commandId, filled });
    const office = await officeFor(deps, visit.county);
    return answer(reply, {
      status: faulty ? 422 : 200,
      title: actTitle(act),
      office,
      leave: `${base}/leave`,
      body,
      faulty,
    });
  };
  pages.get('/m/:pass/acts/:act', publicRouteAt(`表单：${summary}`, withAct), async (request, reply) => {
    const { act } = request.params;
    const found = await inside(deps, request, async ({ tx, opened }) => ({
      can: (await readOwn(deps, tx, opened)).can.includes(act),
    }));
    if (!found) return closed(deps, request, reply);
    await openVisit(deps, { request, reply, path: found.base }, found.visit);
    if (!found.can) return goTo(reply, found.base);
    return show(reply, { ...found, act, filled: { typed: {}, faults: [] } });
  });
  pages.post('/m/:pass/acts/:act', publicRouteAt(summary, withAct), async (request, reply) => {
    const { act } = request.params;
    const typed = typedOf(request);
    const found = await inside(deps, request, (within) => perform(deps, within, { act, typed }));
    if (!found) return closed(deps, request, reply);
    const { faults, anew, visit, base } = found;
    if (faults.length === 0) return goTo(reply, `${base}?done=${act}`);
    return show(reply, {
      visit,
      base,
      act,
      filled: { typed: anew ? { ...typed, commandId: randomUUID() } : typed, faults },
    });
  });
}
