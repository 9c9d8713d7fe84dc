import {
  bookableRooms as bookable,
  keepRoom as room,
  refusal,
  roomsView,
  weekView,
  workingPosts,
} from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { answer } from './answers.ts';
import type { SittingsDeps } from './deps.ts';
import { keepRoom } from './keep-room.ts';
import { bookableRooms, ownWeek, roomsOfWeek } from './week.ts';

const tags = ['场所'];
const config = { access: workingPosts };
const querystring = z.object({ day: z.iso.date({ error: '请选择日期' }).optional() });
const byId = z.object({ id: z.uuid() });
const kept = z.object({ id: z.string() });

/** 场所的接口: the register, a week at a glance, one's own week. */
export function roomRoutes(app: App, deps: SittingsDeps): void {
  app.get(
    '/rooms',
    { config, schema: { summary: '场所一周', tags, querystring, response: { 200: roomsView } } },
    ({ signed, query }) => roomsOfWeek(deps, signed, query.day),
  );
  app.get(
    '/rooms/bookable',
    {
      config,
      schema: {
        ...{ summary: '可以约的场所', tags, response: { 200: bookable } },
        querystring: z.object({ mediation: z.uuid().optional() }),
      },
    },
    ({ signed, query }) => bookableRooms(deps, signed, query.mediation),
  );
  app.post(
    '/rooms',
    { config, schema: { summary: '登记场所', tags, body: room, response: { 201: kept, 404: refusal, 409: refusal } } },
    async ({ signed, body }, reply) => answer(reply, await keepRoom(deps, signed, undefined, body), 201),
  );
  app.post(
    '/rooms/:id',
    {
      config,
      schema: {
        ...{ summary: '更改、停用场所', tags, params: byId, body: room },
        response: { 200: kept, 404: refusal, 409: refusal },
      },
    },
    async ({ signed, params, body }, reply) => answer(reply, await keepRoom(deps, signed, params.id, body)),
  );
  app.get(
    '/sittings/week',
    { config, schema: { summary: '本周我主持的会', tags, querystring, response: { 200: weekView } } },
    ({ signed, query }) => ownWeek(deps, signed, query.day),
  );
}
