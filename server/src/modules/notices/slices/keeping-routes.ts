import { noticeSettings, noticeSettingsView, refusal, undeliveredView } from '@jieyou/contracts';
import type { App } from '../../../platform/http/index.ts';
import { sayKind } from '../domain/say-notice.ts';
import { addReceipt } from '../store/receipts.ts';
import { readSettings, saveSettings } from '../store/settings.ts';
import { readUndelivered, requeue } from '../store/undelivered.ts';
import { carrierScope } from './deps.ts';
import type { NoticesDeps } from './deps.ts';
import { marked, oneNotice } from './inbox-routes.ts';

const SHOWN = 200;

/** 通知的维护, by the system officer: what did not arrive, and how the county tells. Nothing here names a matter. */
export function keepingRoutes(app: App, { db, now, adapters }: NoticesDeps): void {
  const config = { access: ['system_officer' as const] };
  const tags = ['通知'];
  app.get(
    '/notices/undelivered',
    { config, schema: { summary: '没有送达的通知', tags, response: { 200: undeliveredView } } },
    ({ signed: { county } }) =>
      db.inScope(carrierScope(county), async (tx) => {
        const rows = await readUndelivered(tx, county, SHOWN);
        return { notices: rows.map(({ template, ...row }) => ({ ...row, kind: sayKind(template) })) };
      }),
  );
  app.post(
    '/notices/:id/retry',
    { config, schema: { summary: '重新发送', tags, params: oneNotice, response: { 200: marked, 409: refusal } } },
    async ({ signed: { county, staffId }, params: { id } }, reply) => {
      const again = await db.inScope(carrierScope(county), async (tx) => {
        if ((await requeue(tx, county, id, now())) === 0) return false;
        await addReceipt(tx, { county, noticeId: id, at: now(), event: 'retried', byStaff: staffId });
        return true;
      });
      if (again) return reply.code(200).send({ id });
      return reply.code(409).send({ code: 'not_dead', words: '这条通知已不在停发之列，无需重新发送；请刷新列表' });
    },
  );
  app.get(
    '/notices/settings',
    { config, schema: { summary: '通知设置', tags, response: { 200: noticeSettingsView } } },
    async ({ signed }) => {
      const { quiet, unitChannels, personChannels } = await db.inScope(signed.scope, (tx) =>
        readSettings(tx, signed.county),
      );
      const channels = adapters.map(({ channel, label }) => ({ channel, label }));
      const lists = { unitChannels: [...unitChannels], personChannels: [...personChannels] };
      return { quietFrom: quiet.from, quietTo: quiet.to, ...lists, channels };
    },
  );
  app.post(
    '/notices/settings',
    {
      config,
      schema: { summary: '更改通知设置', tags, body: noticeSettings, response: { 200: noticeSettings, 409: refusal } },
    },
    async ({ signed: { county, staffId, scope }, body }, reply) => {
      const known = new Set(adapters.map(({ channel }) => channel));
      const unknown = [...body.unitChannels, ...body.personChannels].find((channel) => !known.has(channel));
      if (unknown !== undefined) {
        const words = `没有「${unknown}」这个渠道；可用：${adapters.map(({ channel }) => channel).join('、')}`;
        return reply.code(409).send({ code: 'no_such_channel', words });
      }
      if (!body.unitChannels.includes('screen')) {
        const words = '通知单位须保留收件箱（screen），否则无人知道有新工单';
        return reply.code(409).send({ code: 'screen_needed', words });
      }
      const { quietFrom: from, quietTo: to, unitChannels, personChannels } = body;
      const settings = { quiet: { from, to }, unitChannels, personChannels };
      await db.inScope(scope, (tx) => saveSettings(tx, county, settings, { by: staffId, at: now() }));
      return reply.code(200).send(body);
    },
  );
}
