import { noticesView, refusal } from '@jieyou/contracts';
import { z } from 'zod';
import { instant } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { App, Signed } from '../../../platform/http/index.ts';
import { sayNotice } from '../domain/say-notice.ts';
import { countUnread, isMine, readInbox } from '../store/inbox.ts';
import type { Reader } from '../store/inbox.ts';
import { addReceipt } from '../store/receipts.ts';
import { inboxKeys, inboxScope } from './deps.ts';
import type { NoticesDeps } from './deps.ts';

const KEPT_MS = 30 * 86_400_000;
const SHOWN = 100;

/** 收件箱里看得见的最早一刻: a month. */
const inboxSince = (now: Instant): Instant => instant(Date.parse(now) - KEPT_MS);

export const readerOf = (signed: Signed): Reader => ({
  county: signed.county,
  staffId: signed.staffId,
  keys: inboxKeys(signed),
});

export const noSuchNotice = { code: 'no_such_notice', words: '没有找到这条通知，它可能不属于您当前的岗位；请刷新列表' };
export const oneNotice = z.object({ id: z.uuid() });
export const marked = z.object({ id: z.string() });

/** 收件箱: what my unit, my post and I were told in the last month. */
export function inboxRoutes(app: App, { db, now }: NoticesDeps): void {
  const config = { access: 'signed_in' as const };
  const tags = ['通知'];
  app.get(
    '/notices',
    { config, schema: { summary: '我的通知，未读在前', tags, response: { 200: noticesView } } },
    ({ signed }) =>
      db.inScope(inboxScope(signed), async (tx) => {
        const [reader, since] = [readerOf(signed), inboxSince(now())];
        const rows = await readInbox(tx, reader, since, SHOWN);
        const notices = rows.map(({ template, params, ...row }) => ({
          ...row,
          text: sayNotice(template, params, row.code),
        }));
        return { notices, unread: await countUnread(tx, reader, since) };
      }),
  );
  app.post(
    '/notices/:id/read',
    { config, schema: { summary: '标为已读', tags, params: oneNotice, response: { 200: marked, 404: refusal } } },
    async ({ signed, params: { id } }, reply) => {
      const found = await db.inScope(inboxScope(signed), async (tx) => {
        if (!(await isMine(tx, readerOf(signed), id, 'screen'))) return false;
        const { county, staffId } = signed;
        await addReceipt(tx, { county, noticeId: id, at: now(), event: 'read', byStaff: staffId });
        return true;
      });
      return found ? reply.code(200).send({ id }) : reply.code(404).send(noSuchNotice);
    },
  );
}
