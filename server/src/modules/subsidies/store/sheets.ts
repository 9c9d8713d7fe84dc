import type { AuditState, MethodSubsidy, SubsidyCase, SubsidyHint, SubsidyStatus } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export interface Sheet {
  id: string;
  committee: string | null;
  from: LocalDate;
  until: LocalDate;
  status: SubsidyStatus;
  method: string;
  rule: MethodSubsidy;
  seed: string;
  frame: string[];
  maker: string;
  madeAt: Instant;
  checker: string | null;
  /** 在制表人的范围之内, and not only one of those on it. */
  inScope: boolean;
}

export interface LineRow {
  id: string;
  mediationId: string;
  matterId: string;
  code: string;
  mediator: string;
  committee: string;
  kind: SubsidyCase;
  rate: number;
  kept: boolean;
  hints: SubsidyHint[];
  reason: string | null;
  audit: AuditState | null;
  objection: string | null;
  answer: string | null;
}

const SHEET = `select id, committee, from_day as "from", until_day as "until", status, method, rule, seed, frame, maker,
  made_at as "madeAt", checker, readable && jy_scopes() as "inScope" from subsidy_sheet where county = $1`;

export const findSheet = (tx: Tx, county: string, id: string, lock = false): Promise<Sheet | undefined> =>
  tx.maybe<Sheet>(`${SHEET} and id = $2${lock ? ' for update' : ''}`, [county, id]);

export const listSheets = (tx: Tx, county: string): Promise<Sheet[]> =>
  tx.query<Sheet>(`${SHEET} order by made_at desc, id limit 100`, [county]);

export const linesOf = (tx: Tx, county: string, sheet: string): Promise<LineRow[]> =>
  tx.query<LineRow>(
    `select id, mediation_id as "mediationId", matter_id as "matterId", code, mediator, committee, kind, rate, kept,
       hints, reason, audit, objection, answer
     from subsidy_line where county = $1 and sheet_id = $2 order by at, id`,
    [county, sheet],
  );

export interface NewSheet extends Omit<Sheet, 'status' | 'checker' | 'inScope'> {
  county: string;
  readable: readonly string[];
}

/** 存新表, with its lines and its frame. */
export async function saveSheet(tx: Tx, sheet: NewSheet, lines: readonly LineRow[]): Promise<void> {
  const { county, id, committee, readable, from, until, method, rule, seed, frame, maker, madeAt } = sheet;
  const mediators = [...new Set(lines.map(({ mediator }) => `staff:${mediator}`))];
  await tx.execute(
    `insert into subsidy_sheet (county, id, committee, readable, mediators, from_day, until_day, status, method, rule, seed,
       frame, maker, made_at) values ($1, $2, $3, $4, $5, $6, $7, 'draft', $8, $9, $10, $11, $12, $13)`,
    [
      county,
      id,
      committee,
      [...readable],
      mediators,
      from,
      until,
      method,
      JSON.stringify(rule),
      seed,
      frame,
      maker,
      madeAt,
    ],
  );
  await tx.execute(
    `insert into subsidy_line (county, sheet_id, id, at, mediation_id, matter_id, code, mediator, committee, kind, rate,
       hints, audit)
     select $1, $2, r.id, r.at, r."mediationId", r."matterId", r.code, r.mediator, r.committee, r.kind, r.rate,
       array(select jsonb_array_elements_text(r.hints)), r.audit
     from jsonb_to_recordset($3::jsonb) as r(id uuid, at int, "mediationId" uuid, "matterId" uuid, code text,
       mediator uuid, committee text, kind text, rate bigint, hints jsonb, audit text)`,
    [county, id, JSON.stringify(lines.map((line, at) => ({ ...line, at })))],
  );
}

/** 改一行. */
export async function setLine(
  tx: Tx,
  { county, sheet, line }: { county: string; sheet: string; line: string },
  change: Partial<Pick<LineRow, 'kept' | 'reason' | 'audit' | 'objection' | 'answer'>>,
): Promise<void> {
  for (const [column, value] of Object.entries(change)) {
    await tx.execute(`update subsidy_line set ${column} = $4 where county = $1 and sheet_id = $2 and id = $3`, [
      ...[county, sheet, line, value],
    ]);
  }
}

/** 结束: approved by another person, or void; a void one sets its mediations free. */
export async function closeSheet(
  tx: Tx,
  { county, sheet, by, at }: { county: string; sheet: string; by: string; at: Instant },
  status: 'approved' | 'void',
): Promise<void> {
  await tx.execute(
    `update subsidy_sheet set status = $3, closed_at = $4, checker = case when $3 = 'approved' then $5::uuid end
     where county = $1 and id = $2`,
    [county, sheet, status, at, by],
  );
  if (status === 'void') {
    await tx.execute('update subsidy_line set kept = false where county = $1 and sheet_id = $2', [county, sheet]);
  }
}

/** 记一笔. */
export const addEvent = (
  tx: Tx,
  event: { county: string; sheet: string; act: string; line: string | null; by: string; at: Instant },
): Promise<void> =>
  tx.write('insert into subsidy_event (county, sheet_id, act, line_id, by_staff, at) values ($1, $2, $3, $4, $5, $6)', [
    ...[event.county, event.sheet, event.act, event.line, event.by, event.at],
  ]);
