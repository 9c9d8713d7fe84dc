import { feedView, finishTask as finishBody, refusal, tasksView, workingPosts } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayTaskRefusal } from '../domain/refusals.ts';
import type { TasksDeps } from './deps.ts';
import { makeFeed, readCalendar, readFeed, stopFeed } from './feed.ts';
import { finishTask } from './finish-task.ts';
import { listTasks } from './list-tasks.ts';

const tags = ['任务'];
const config = { access: workingPosts };
const none = { code: 'no_such_feed', words: '没有这个订阅，或者已经停用；请在「我的任务」里另取一个地址' };

/** 任务清单和日历订阅. */
export function tasksRoutes(app: App, deps: TasksDeps): void {
  app.get(
    '/tasks',
    { config, schema: { summary: '我的任务，日期最近的在前', tags, response: { 200: tasksView } } },
    ({ signed }) => listTasks(deps, signed),
  );
  app.post(
    '/tasks/:id/done',
    {
      config,
      schema: {
        ...{ summary: '办结一项任务', tags, params: z.object({ id: z.uuid() }), body: finishBody },
        response: { 200: z.object({ id: z.string() }), 404: refusal, 409: refusal },
      },
    },
    async ({ signed, params: { id }, body }, reply) => {
      const done = await finishTask(deps, signed, { id, ...body });
      if (done.ok) return reply.code(200).send(done.value);
      const { code } = done.refusal;
      return reply.code(code === 'no_such_task' ? 404 : 409).send({ code, words: sayTaskRefusal(done.refusal) });
    },
  );
  app.get(
    '/tasks/feed',
    { config, schema: { summary: '日历订阅有没有', tags, response: { 200: feedView } } },
    ({ signed }) => readFeed(deps, signed),
  );
  app.post(
    '/tasks/feed',
    {
      config,
      schema: {
        ...{ summary: '另发一个日历订阅地址，先前的停用', tags },
        body: z.strictObject({}),
        response: { 200: feedView },
      },
    },
    ({ signed }) => makeFeed(deps, signed),
  );
  app.delete(
    '/tasks/feed',
    { config, schema: { summary: '停用日历订阅', tags, response: { 200: feedView } } },
    ({ signed }) => stopFeed(deps, signed),
  );
  app.get(
    '/feeds/:token/tasks.ics',
    {
      config: { access: 'public', guessable: true },
      schema: {
        ...{ summary: '日历订阅：只有做什么、哪一天和编码', tags, params: z.object({ token: z.string().max(80) }) },
        response: { 200: z.string(), 404: refusal },
      },
    },
    async ({ params: { token } }, reply) => {
      const text = await readCalendar(deps, token);
      if (text === undefined) return reply.code(404).send(none);
      return reply
        .code(200)
        .type('text/calendar; charset=utf-8')
        .header('cache-control', 'private, no-store')
        .send(text);
    },
  );
}
