import {
  checkedView,
  fileRefusal,
  fileText,
  methodsView,
  methodVersion,
  proposedMethodView,
  publicationBody,
} from '@jieyou/contracts';
import type { MethodVersionView } from '@jieyou/contracts';
import { z } from 'zod';
import { parse } from 'yaml';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import type { App, Signed } from '../../../platform/http/index.ts';
import { check } from '../domain/check-method.ts';
import { approvedCalendar } from '../store/approved-calendar.ts';
import { listMethods } from '../store/list-versions.ts';
import { loadInForce } from '../store/method-store.ts';
import type { MethodRow } from '../store/method-store.ts';
import { readPublished } from '../store/read-published.ts';
import { proposeMethod } from './propose-method.ts';
import { publishMethod } from './publish-method.ts';
import { keepers, mayApprove, viewProblem, viewRefusal } from './route-views.ts';
import type { MethodsRoutesDeps } from './routes-deps.ts';

const tags = ['工作法与日历'];
const versionOf = z.object({ id: z.string().max(40), version: z.coerce.number().int().min(1).max(1_000_000) });

type Seeing = { calendar: WorkCalendar; current: string | null; signed: Signed; name: (id: string) => string };

/** A published text is not checked again: the calendars of its day may not be those of today. */
function read(row: MethodRow, calendar: WorkCalendar): Pick<MethodVersionView, 'label' | 'problems' | 'method'> {
  if (row.status === 'published') {
    const method = readPublished(row);
    return { label: method.label, problems: [], method };
  }
  const checked = check(row.text, calendar);
  if (checked.ok) return { label: checked.method.label, problems: [], method: checked.method };
  const label: unknown = (parse(row.text) as { label?: unknown } | null)?.label;
  return {
    label: typeof label === 'string' ? label : row.id,
    problems: checked.problems.map(viewProblem),
    method: null,
  };
}

function viewOf(row: MethodRow, { calendar, current, signed, name }: Seeing): MethodVersionView {
  const { id, version, text, hash } = row;
  return {
    ...{ id, version, text, hash, ...read(row, calendar) },
    state: row.status === 'published' ? 'in_force' : 'proposed',
    proposedBy: { id: row.proposed_by, name: name(row.proposed_by) },
    proposedAt: row.proposed_at,
    approvedBy: row.published_by === null ? null : { id: row.published_by, name: name(row.published_by) },
    approvedAt: row.published_at,
    effectiveFrom: row.effective_from,
    current: methodVersion(row) === current,
    mayApprove: mayApprove(row, methodVersion(row), signed.staffId, signed.post.role),
  };
}

/** 工作法的接口: look, check, propose, publish by a second person. */
export function methodRoutes(app: App, { db, now, staffNames }: MethodsRoutesDeps): void {
  app.get(
    '/methods',
    { config: { access: 'signed_in' }, schema: { summary: '工作法的各个版本', tags, response: { 200: methodsView } } },
    ({ signed }) =>
      db.inScope(signed.scope, async (tx) => {
        const { county } = signed;
        const rows = await listMethods(tx, county);
        const ids = rows.flatMap(({ proposed_by, published_by }) => [
          proposed_by,
          ...(published_by ? [published_by] : []),
        ]);
        const names = await staffNames(tx, county, [...new Set(ids)]);
        const inForce = await loadInForce(tx, county, dayOf(now()));
        const current = inForce ? methodVersion(inForce) : null;
        const calendar = await approvedCalendar(tx, county);
        const seeing = { calendar, current, signed, name: (id: string) => names.get(id) ?? '（人员已注销）' };
        return { inForce: current, versions: rows.map((row) => viewOf(row, seeing)) };
      }),
  );
  app.post(
    '/methods/check',
    {
      config: { access: 'signed_in' },
      schema: { summary: '检查工作法文件', tags, body: fileText, response: { 200: checkedView } },
    },
    async ({ signed, body }) => {
      const calendar = await db.inScope(signed.scope, (tx) => approvedCalendar(tx, signed.county));
      const checked = check(body.text, calendar);
      return { ok: checked.ok, problems: checked.ok ? [] : checked.problems.map(viewProblem) };
    },
  );
  app.post(
    '/methods',
    {
      config: { access: keepers },
      schema: { summary: '提交工作法', tags, body: fileText, response: { 201: proposedMethodView, 409: fileRefusal } },
    },
    async ({ signed: { county, staffId, scope }, body }, reply) => {
      const proposal = { county, text: body.text, by: staffId, at: now() };
      const done = await db.inScope(scope, (tx) => proposeMethod(tx, proposal));
      if (!done.ok) return reply.code(409).send(viewRefusal(done.refusal));
      const { method, hash } = done.value;
      return reply.code(201).send({ id: method.id, version: method.version, hash });
    },
  );
  app.post(
    '/methods/:id/:version/publication',
    {
      config: { access: keepers },
      schema: {
        ...{ summary: '发布工作法（由提交人以外的人）', tags, params: versionOf, body: publicationBody },
        response: { 200: proposedMethodView, 409: fileRefusal },
      },
    },
    async ({ signed: { county, staffId, scope }, params, body: { hash, effectiveFrom } }, reply) => {
      const today = dayOf(now());
      const from = effectiveFrom === undefined ? today : localDate(effectiveFrom);
      if (from < today) {
        const words = `生效日期不能早于今天（${today}）：已经办过的事项不改适用的工作法`;
        return reply.code(409).send({ code: 'effective_in_past', words });
      }
      const publishing = { county, ...params, hash, by: staffId, at: now(), effectiveFrom: from };
      const done = await db.inScope(scope, (tx) => publishMethod(tx, publishing));
      return done.ok ? reply.code(200).send({ ...params, hash }) : reply.code(409).send(viewRefusal(done.refusal));
    },
  );
}
