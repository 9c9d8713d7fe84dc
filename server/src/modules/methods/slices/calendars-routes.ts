import { approvalBody, calendarsView, fileRefusal, fileText, proposedCalendarView } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import type { App } from '../../../platform/http/index.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';
import type { CalendarRow } from '../store/calendar-store.ts';
import { listCalendars } from '../store/list-versions.ts';
import { approveCalendar } from './approve-calendar.ts';
import { proposeCalendar } from './propose-calendar.ts';
import { keepers, mayApprove, viewRefusal } from './route-views.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';

const tags = ['工作法与日历'];
const versionOf = z.object({
  year: z.coerce.number().int().min(2000).max(2200),
  version: z.coerce.number().int().min(1).max(1_000_000),
});

/** The newest approved version of its year. */
const isCurrent = (row: CalendarRow, rows: readonly CalendarRow[]): boolean =>
  row.status === 'approved' &&
  rows.every(({ year, version, status }) => year !== row.year || status !== 'approved' || version <= row.version);

/** 日历的接口: look, propose, approve by a second person; what stood on an earlier calendar is then recomputed. */
export function calendarsRoutes(app: App, deps: MethodsRoutesDeps): void {
  const { db, now, staffNames, calendarApproved, missingYears, recompute } = deps;
  app.get(
    '/calendars',
    { config: { access: 'signed_in' }, schema: { summary: '各年工作日历', tags, response: { 200: calendarsView } } },
    ({ signed: { county, staffId, post, scope } }) =>
      db.inScope(scope, async (tx) => {
        const rows = await listCalendars(tx, county);
        const ids = rows.flatMap(({ proposed_by, approved_by }) => [
          proposed_by,
          ...(approved_by ? [approved_by] : []),
        ]);
        const names = await staffNames(tx, county, [...new Set(ids)]);
        const someone = (id: string) => ({ id, name: names.get(id) ?? '（人员已注销）' });
        const calendar = await approvedCalendar(tx, county);
        const versions = rows.map((row) => ({
          ...{ year: row.year, version: row.version, text: row.text, hash: row.hash, source: row.source },
          state: row.status === 'approved' ? ('in_force' as const) : ('proposed' as const),
          ...{ proposedBy: someone(row.proposed_by), proposedAt: row.proposed_at },
          ...{ approvedBy: row.approved_by === null ? null : someone(row.approved_by), approvedAt: row.approved_at },
          mayApprove: mayApprove(row, `${row.year} 年日历第 ${row.version} 版`, staffId, post.role),
          current: isCurrent(row, rows),
        }));
        const missing = [...missingYears(dayOf(now()), calendar)];
        return { approved: [...calendar.years], missing, versions, recompute: await recompute(tx, county) };
      }),
  );
  app.post(
    '/calendars',
    {
      config: { access: keepers },
      schema: {
        summary: '提交一年的日历',
        tags,
        body: fileText,
        response: { 201: proposedCalendarView, 409: fileRefusal },
      },
    },
    async ({ signed: { county, staffId, scope }, body }, reply) => {
      const proposal = { county, text: body.text, by: staffId, at: now() };
      const done = await db.inScope(scope, (tx) => proposeCalendar(tx, proposal));
      if (!done.ok) return reply.code(409).send(viewRefusal(done.refusal));
      const { file, hash } = done.value;
      return reply.code(201).send({ year: file.year, version: file.version, hash });
    },
  );
  app.post(
    '/calendars/:year/:version/approval',
    {
      config: { access: keepers },
      schema: {
        ...{ summary: '批准日历（由提交人以外的人）', tags, params: versionOf, body: approvalBody },
        response: { 200: proposedCalendarView, 409: fileRefusal },
      },
    },
    async ({ signed, params, body: { hash } }, reply) => {
      const { county, staffId, scope } = signed;
      const done = await db.inScope(scope, async (tx) => {
        const approved = await approveCalendar(tx, { county, ...params, hash, by: staffId, at: now() });
        if (approved.ok) await calendarApproved(tx, signed);
        return approved;
      });
      return done.ok ? reply.code(200).send({ ...params, hash }) : reply.code(409).send(viewRefusal(done.refusal));
    },
  );
}
