import { refusal, slipsView } from '@jieyou/contracts';
import type { SlipView } from '@jieyou/contracts';
import { instant } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { saySlip } from '../domain/say-notice.ts';
import { addReceipt } from '../store/receipts.ts';
import { countToPrint, findSlip, markPrinted, readSlips } from '../store/slips.ts';
import type { SlipRow } from '../store/slips.ts';
import { inboxScope } from './deps.ts';
import type { NoticesDeps } from './deps.ts';
import { slipPage } from './slip-page.ts';
import { marked, noSuchNotice, oneNotice, readerOf } from './inbox-routes.ts';

const PRINTED_SHOWN_MS = 7 * 86_400_000;
const SHOWN = 200;

const asView = ({
  id,
  matterId,
  code,
  template,
  params,
  at,
  printed,
  unit,
  person,
  safeContact,
}: SlipRow): SlipView => ({
  ...{ id, code, matterId, safeContact, at, printed },
  title: saySlip(template, params, code).title,
  to: unit ?? person ?? '当事人（姓名见事项页）',
  due: params.due ?? null,
  page: `/api/notices/slips/${id}/page`,
});

/** 通知单: what lies at my unit's window to be printed and handed over. */
export function slipRoutes(app: App, { db, now }: NoticesDeps): void {
  const config = { access: 'signed_in' as const };
  const tags = ['通知'];
  app.get(
    '/notices/slips',
    { config, schema: { summary: '待打印的通知单', tags, response: { 200: slipsView } } },
    ({ signed }) =>
      db.inScope(inboxScope(signed), async (tx) => {
        const since = instant(Date.parse(now()) - PRINTED_SHOWN_MS);
        const rows = await readSlips(tx, readerOf(signed), since, SHOWN);
        return { slips: rows.map(asView), waiting: await countToPrint(tx, readerOf(signed)) };
      }),
  );
  app.get(
    '/notices/slips/:id/page',
    { config, schema: { summary: '通知单打印页', tags, params: oneNotice } },
    async ({ signed, params: { id } }, reply) => {
      const slip = await db.inScope(inboxScope(signed), (tx) => findSlip(tx, readerOf(signed), id));
      if (!slip) return reply.code(404).send(noSuchNotice);
      return reply.type('text/html; charset=utf-8').send(slipPage(slip));
    },
  );
  app.post(
    '/notices/:id/printed',
    { config, schema: { summary: '标为已打印', tags, params: oneNotice, response: { 200: marked, 404: refusal } } },
    async ({ signed, params: { id } }, reply) => {
      const found = await db.inScope(inboxScope(signed), async (tx) => {
        if (!(await findSlip(tx, readerOf(signed), id))) return false;
        const { county, staffId } = signed;
        // The second press finds it printed already and adds nothing.
        if ((await markPrinted(tx, county, id)) === 1) {
          await addReceipt(tx, { county, noticeId: id, at: now(), event: 'printed', byStaff: staffId });
        }
        return true;
      });
      return found ? reply.code(200).send({ id }) : reply.code(404).send(noSuchNotice);
    },
  );
}
