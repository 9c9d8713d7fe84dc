import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Addressee, NoticeParams, Outgoing, Template } from '../domain/notice.ts';

export type NewNotice = Omit<Outgoing, 'id' | 'attempt'> & {
  readonly reader: string;
  readonly channel: string;
  readonly notBefore: Instant;
};

const INSERT = `
  insert into notice (county, matter_id, code, template, params, to_path, to_staff, to_party, reader, channel, urgent,
    created_at, not_before)
  values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13)`;

/** 放入发件箱, in the caller's transaction. */
export async function insertNotices(tx: Tx, notices: readonly NewNotice[]): Promise<void> {
  for (const {
    county,
    matterId,
    code,
    template,
    params,
    to,
    reader,
    channel,
    urgent,
    createdAt,
    notBefore,
  } of notices) {
    const path = to.kind === 'unit' ? to.path : null;
    const staff = to.kind === 'staff' ? to.id : null;
    const party = to.kind === 'party' ? to.id : null;
    await tx.execute(INSERT, [
      ...[county, matterId, code, template, JSON.stringify(params), path, staff, party],
      ...[reader, channel, urgent, createdAt, notBefore],
    ]);
  }
}

export type DueRow = {
  id: string;
  matterId: string;
  code: string;
  template: Template;
  params: NoticeParams;
  toPath: string | null;
  toStaff: string | null;
  toParty: string | null;
  channel: string;
  urgent: boolean;
  createdAt: Instant;
  attempts: number;
  /** Why it must not go: the wall, 请勿联系; null when it may. */
  barred: string | null;
};

const DUE = `
  select id, matter_id as "matterId", code, template, params, to_path as "toPath", to_staff as "toStaff",
    to_party as "toParty", channel, urgent, created_at as "createdAt", attempts,
    notice_barred(county, matter_id, to_path, to_staff, to_party) as barred
  from notice where county = $1 and state = 'waiting' and not_before <= $2
  order by not_before, id limit $3 for update skip locked`;

/** 到时该发的, held until the transaction ends: two carriers never take the same one. */
export const takeDue = (tx: Tx, county: string, now: Instant, limit: number): Promise<DueRow[]> =>
  tx.query<DueRow>(DUE, [county, now, limit]);

export const addresseeOf = ({
  toPath,
  toStaff,
  toParty,
}: Pick<DueRow, 'toPath' | 'toStaff' | 'toParty'>): Addressee => {
  if (toPath !== null) return { kind: 'unit', path: toPath };
  return toStaff !== null ? { kind: 'staff', id: toStaff } : { kind: 'party', id: toParty ?? '' };
};

export type Settled = {
  readonly state: 'waiting' | 'sent' | 'dropped' | 'dead';
  readonly attempts: number;
  readonly reason: string | null;
  /** When it is tried again. */
  readonly notBefore: Instant | null;
};

/** 记下这一次的结果. */
export async function settle(tx: Tx, county: string, id: string, settled: Settled): Promise<void> {
  const { state, attempts, reason, notBefore } = settled;
  await tx.execute(
    `update notice set state = $3, attempts = $4, last_error = $5, not_before = coalesce($6, not_before)
     where county = $1 and id = $2`,
    [county, id, state, attempts, reason, notBefore],
  );
}
