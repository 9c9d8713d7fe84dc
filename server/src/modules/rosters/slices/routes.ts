import * as contracts from '@jieyou/contracts';
import { workingPosts } from '@jieyou/contracts';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { App, Signed } from '../../../platform/http/index.ts';
import type { Done } from '../../matters/index.ts';
import { sayRosterRefusal } from '../domain/refusals.ts';
import type { RosterRefusal } from '../domain/refusals.ts';
import { keepOnce } from './deps.ts';
import type { RosterAct, RostersDeps } from './deps.ts';
import { elect, tellCourt } from './keep-committees.ts';
import { complain, decide } from './keep-complaints.ts';
import { cancelDay, setDay } from './keep-duty-days.ts';
import { appoint, leave, reappoint, train } from './keep-people.ts';
import { open, seat, unseat } from './keep-studios.ts';
import { listCommittees, listComplaints, listDutyDays, listStudios } from './list-others.ts';
import { listRoster, readCard } from './list-people.ts';

const tags = ['名册'];
const config = { access: workingPosts };
const refused = z.object({ code: z.string(), words: z.string() });
const response = { 200: z.object({ id: z.string() }), 404: refused, 409: refused };
const params = z.object({ id: z.uuid({ error: '没有找到，请从列表中重新选择' }) });
const filter = z.object({
  ...{ kind: z.string().max(20).optional(), field: z.string().max(20).optional() },
  ...{ language: z.string().max(40).optional(), near: z.enum(['1']).optional(), q: z.string().max(60).optional() },
});

const missing = new Set(['no_such_person', 'no_such_studio', 'no_such_day', 'no_such_complaint']);

/** 名册的接口. */
export function rostersRoutes(app: App, deps: RostersDeps): void {
  const answered = (done: Result<Done, RosterRefusal>): { status: 200 | 404 | 409; body: object } => {
    if (done.ok) return { status: 200, body: done.value };
    const { code } = done.refusal;
    return { status: missing.has(code) ? 404 : 409, body: { code, words: sayRosterRefusal(done.refusal) } };
  };
  /** 一个动作的接口: with an id in its address, or without. */
  const act = <Shape extends z.ZodRawShape, Asked extends { commandId: string }>(
    url: string,
    summary: string,
    body: z.ZodObject<Shape>,
    does: RosterAct<Asked>,
  ): void => {
    const name = url.replaceAll(/\/|:id/g, '_');
    const run = (signed: Signed, asked: unknown) => keepOnce(deps, signed, does, { asked: asked as Asked, name });
    const schema = { summary, tags, body, response, ...(url.includes(':id') ? { params } : {}) };
    app.post(url, { config, schema }, async (request, reply) => {
      const { status, body: said } = answered(
        await run(request.signed, { ...(request.body as object), ...(request.params as object) }),
      );
      return reply.code(status).send(said as never);
    });
  };
  app.get(
    '/rosters/people',
    { config, schema: { summary: '名册', tags, querystring: filter, response: { 200: contracts.rosterView } } },
    ({ signed, query }) => listRoster(deps, signed, query),
  );
  app.get(
    '/rosters/people/:id',
    {
      config,
      schema: { summary: '名册中的一个人', tags, params, response: { 200: contracts.rosterCard, 404: refused } },
    },
    async ({ signed, params: { id } }, reply) =>
      (await readCard(deps, signed, id)) ??
      reply.code(404).send({ code: 'no_such_person', words: sayRosterRefusal({ code: 'no_such_person' }) }),
  );
  app.get(
    '/rosters/committees',
    { config, schema: { summary: '调委会', tags, response: { 200: contracts.committeesView } } },
    ({ signed }) => listCommittees(deps, signed),
  );
  app.get(
    '/rosters/studios',
    { config, schema: { summary: '工作室', tags, response: { 200: contracts.studiosView } } },
    ({ signed }) => listStudios(deps, signed),
  );
  app.get(
    '/rosters/duty-days',
    { config, schema: { summary: '法官值班表', tags, response: { 200: contracts.dutyDaysView } } },
    ({ signed }) => listDutyDays(deps, signed),
  );
  app.get(
    '/rosters/complaints',
    { config, schema: { summary: '对调解员的投诉', tags, response: { 200: contracts.mediatorComplaintsView } } },
    ({ signed }) => listComplaints(deps, signed),
  );
  act('/rosters/people', '聘任、登入名册', contracts.appointPerson, appoint);
  act('/rosters/people/:id/reappointment', '续聘、连任', contracts.reappointPerson, reappoint);
  act('/rosters/people/:id/leaving', '离任', contracts.leaveRoster, leave);
  act('/rosters/people/:id/training', '记一次培训', contracts.trainPerson, train);
  act('/rosters/committees', '登记一届调委会', contracts.electCommittee, elect);
  act('/rosters/committees/court-notice', '登记通报法院', contracts.noticeToCourt, tellCourt);
  act('/rosters/studios', '设立工作室', contracts.openStudio, open);
  act('/rosters/studios/:id/seats', '入席', contracts.seatInStudio, seat);
  act('/rosters/studios/:id/leaving', '离席', contracts.leaveSeat, unseat);
  act('/rosters/duty-days', '安排法官值班', contracts.setDutyDay, setDay);
  act('/rosters/duty-days/:id/cancelling', '取消值班', contracts.cancelDutyDay, cancelDay);
  act('/rosters/complaints', '登记对调解员的投诉', contracts.complainOfMediator, complain);
  act('/rosters/complaints/:id/decision', '处理投诉', contracts.decideComplaint, decide);
}
