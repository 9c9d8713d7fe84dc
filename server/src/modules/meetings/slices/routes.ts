import {
  addAgendaItem,
  closeMeeting as closeBody,
  commandId,
  decideItem,
  meetingPage,
  meetingsView,
  prepareMeeting as prepareBody,
  refusal,
  sayAttendance,
  workingPosts,
  writeMinutes as minutesBody,
} from '@jieyou/contracts';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Result } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import type { Done } from '../../matters/index.ts';
import { sayMeetingRefusal } from '../domain/refusals.ts';
import type { MeetingRefusal } from '../domain/refusals.ts';
import { closeMeeting } from './close-meeting.ts';
import type { MeetingsDeps } from './deps.ts';
import { addItem, attend, decide, putOff, writeMinutes } from './keep-meeting.ts';
import { prepareMeeting } from './prepare-meeting.ts';
import { minutesPage } from './print-minutes.ts';
import { readMeeting, readMeetings } from './read-meetings.ts';

const tags = ['研判会议'];
const config = { access: workingPosts };
const params = z.object({ id: z.uuid({ error: '没有找到，请从列表中重新选择' }) });
const ofItem = params.extend({ item: z.uuid({ error: '没有找到这项议程' }) });
const done = z.object({ id: z.string() });
const conflict = refusal.extend({ minutes: z.string().optional(), version: z.number().optional() });
const response = { 200: done, 404: refusal, 409: conflict };
const missing: ReadonlySet<string> = new Set(['no_such_meeting', 'no_such_item']);
const none: MeetingRefusal = { code: 'no_such_meeting' };

function answer(reply: FastifyReply, result: Result<Done, MeetingRefusal>): FastifyReply {
  if (result.ok) return reply.code(200).send(result.value);
  const { refusal: why } = result;
  const stands = why.code === 'written_meanwhile' ? { minutes: why.minutes, version: why.version } : {};
  return reply
    .code(missing.has(why.code) ? 404 : 409)
    .send({ code: why.code, words: sayMeetingRefusal(why), ...stands });
}

function readingRoutes(app: App, deps: MeetingsDeps): void {
  app.get(
    '/meetings',
    { config, schema: { summary: '会议一览', tags, response: { 200: meetingsView } } },
    ({ signed }) => readMeetings(deps, signed),
  );
  app.get(
    '/meetings/:id',
    { config, schema: { summary: '一次会议', tags, params, response: { 200: meetingPage, 404: refusal } } },
    async ({ signed, params: { id } }, reply) =>
      (await readMeeting(deps, signed, id)) ?? reply.code(404).send({ ...none, words: sayMeetingRefusal(none) }),
  );
  app.get(
    '/meetings/:id/minutes',
    { config, schema: { summary: '打印会议纪要', tags, params } },
    async ({ signed, params: { id } }, reply) => {
      const page = await readMeeting(deps, signed, id);
      if (!page) return reply.code(404).send({ ...none, words: sayMeetingRefusal(none) });
      return reply.type('text/html; charset=utf-8').send(minutesPage(page));
    },
  );
}

/** 研判会议的接口. */
export function meetingsRoutes(app: App, deps: MeetingsDeps): void {
  readingRoutes(app, deps);
  app.post(
    '/meetings',
    { config, schema: { summary: '准备会议，议程由记录生成', tags, body: prepareBody, response } },
    async ({ signed, body }, reply) => answer(reply, await prepareMeeting(deps, signed, body)),
  );
  app.post(
    '/meetings/:id/items',
    { config, schema: { summary: '加一项议程', tags, params, body: addAgendaItem, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await addItem(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/meetings/:id/items/:item/minutes',
    { config, schema: { summary: '记一段会议记录', tags, params: ofItem, body: minutesBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await writeMinutes(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/meetings/:id/items/:item/off',
    {
      config,
      schema: {
        ...{ summary: '撤下或放回一项议程', tags, params: ofItem, response },
        body: z.strictObject({ commandId, off: z.boolean() }),
      },
    },
    async ({ signed, params: of, body }, reply) => answer(reply, await putOff(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/meetings/:id/items/:item/decisions',
    { config, schema: { summary: '议定一项，成为任务', tags, params: ofItem, body: decideItem, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await decide(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/meetings/:id/attendance',
    { config, schema: { summary: '记到会', tags, params, body: sayAttendance, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await attend(deps, signed, { ...of, ...body })),
  );
  app.post(
    '/meetings/:id/close',
    { config, schema: { summary: '结束会议，纪要编号', tags, params, body: closeBody, response } },
    async ({ signed, params: of, body }, reply) => answer(reply, await closeMeeting(deps, signed, { ...of, ...body })),
  );
}
