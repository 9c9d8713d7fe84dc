import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Recurring } from '../domain/recurring.ts';

const COLUMNS = `d.id, d.cadence, d.label, d.kind, d.level, d.unit_path as unit, d.post, d.substitute,
  d.span_from as "spanFrom", d.span_to as "spanTo", d.due_on as "dueOn", d.due_at as "dueAt", d.last_on as "lastOn",
  d.grace, d.state, d.held_on as "heldOn", d.note, d.by_staff as "byStaff", d.said_at as "saidAt"`;

// The unit itself, or what one's scope covers: the policy says the same a second time.
const REACH = `(path_chain(d.unit_path) && $2::text[] or d.unit_path = any ($3::text[]))`;

/** Who asks. */
export type Reach = {
  readonly county: string;
  readonly scopes: readonly string[];
  readonly identity: readonly string[];
};
const reach = ({ county, scopes, identity }: Reach): unknown[] => [county, [...scopes], [...identity]];

/** 取一次，锁住. */
export const lockRecurring = (tx: Tx, of: Reach, id: string): Promise<Recurring | undefined> =>
  tx.maybe<Recurring>(
    `select ${COLUMNS} from cadence_duty d where d.county = $1 and ${REACH} and d.id = $4 for update`,
    [...reach(of), id],
  );

export type Between = { readonly from: LocalDate; readonly to: LocalDate };

/** 本岗的: of one's own unit or the one that one's grid belongs to, for the post that holds or stands in. */
export const ownRecurring = (
  tx: Tx,
  of: Reach,
  { orgPath, role }: { orgPath: string; role: string },
  { from, to }: Between,
): Promise<Recurring[]> =>
  tx.query<Recurring>(
    `select ${COLUMNS} from cadence_duty d
     where d.county = $1 and ${REACH} and d.unit_path = any (path_chain($4)) and ($5 = d.post or $5 = d.substitute)
       and d.due_on between $6 and $7 and d.state <> 'withdrawn'
     order by d.due_on, d.due_at nulls last, d.id limit 400`,
    [...reach(of), orgPath, role, from, to],
  );

/** 尚未记的, nearest first: what somebody still owes. */
export const openRecurring = (
  tx: Tx,
  of: Reach,
  { orgPath, role }: { orgPath: string; role: string },
  limit: number,
): Promise<Recurring[]> =>
  tx.query<Recurring>(
    `select ${COLUMNS} from cadence_duty d
     where d.county = $1 and ${REACH} and d.unit_path = any (path_chain($4)) and ($5 = d.post or $5 = d.substitute)
       and d.state = 'planned'
     order by d.due_on, d.due_at nulls last, d.id limit $6`,
    [...reach(of), orgPath, role, limit],
  );

/** 某单位某项频次的各次. */
export const recurringOf = (
  tx: Tx,
  of: Reach,
  { unit, cadence }: { unit: string; cadence: string },
  { from, to }: Between,
): Promise<Recurring[]> =>
  tx.query<Recurring>(
    `select ${COLUMNS} from cadence_duty d
     where d.county = $1 and ${REACH} and d.unit_path = $4 and d.cadence = $5 and d.due_on between $6 and $7
       and d.state <> 'withdrawn'
     order by d.due_on, d.id limit 400`,
    [...reach(of), unit, cadence, from, to],
  );

export type Counted = {
  unit: string;
  cadence: string;
  label: string;
  due: number;
  onTime: number;
  late: number;
  explained: number;
  missed: number;
  open: number;
};

/** 各单位各项频次, those that missed most first; by the same rule as `standingOf`. */
export const countRecurring = (
  tx: Tx,
  of: Reach,
  { from, to }: Between,
  { today, limit }: { today: LocalDate; limit: number },
): Promise<Counted[]> =>
  tx.query<Counted>(
    `select d.unit_path as unit, d.cadence, min(d.label) as label, count(*)::int as due,
       (count(*) filter (where d.held_on <= d.due_on))::int as "onTime",
       (count(*) filter (where d.held_on > d.due_on))::int as late,
       (count(*) filter (where d.state = 'not_held'))::int as explained,
       (count(*) filter (where d.state = 'planned' and d.last_on < $6))::int as missed,
       (count(*) filter (where d.state = 'planned' and d.last_on >= $6))::int as open
     from cadence_duty d
     where d.county = $1 and ${REACH} and d.due_on between $4 and least($5::date, $6::date) and d.state <> 'withdrawn'
     group by d.unit_path, d.cadence
     order by missed desc, late desc, d.unit_path, d.cadence limit $7`,
    [...reach(of), from, to, today, limit],
  );

export type MoveRow = { dutyId: string; from: LocalDate; to: LocalDate; reason: string; byStaff: string; at: Instant };

/** 这些次的改期. */
export const movesOf = (tx: Tx, county: string, ids: readonly string[]): Promise<MoveRow[]> =>
  tx.query<MoveRow>(
    `select duty_id as "dutyId", from_on as from, to_on as to, reason, by_staff as "byStaff", at
     from cadence_move where county = $1 and duty_id = any ($2::uuid[]) order by duty_id, n`,
    [county, [...ids]],
  );

/** 某日到期而还没有记的, of all units. */
export const recurringDueOn = (tx: Tx, county: string, on: LocalDate): Promise<Recurring[]> =>
  tx.query<Recurring>(
    `select ${COLUMNS} from cadence_duty d where d.county = $1 and d.due_on = $2 and d.state = 'planned' order by d.id`,
    [county, on],
  );
