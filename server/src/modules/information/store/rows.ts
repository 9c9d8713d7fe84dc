import type { InformationState, InformationTurn, RecordInformation } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Item } from '../domain/item.ts';

const COLUMNS = `i.id, i.no, i.unit_path as unit, i.tag, i.source, i.reliability, i.what, i.place,
  i.happened_on as "happenedOn", i.reporter is not null as "hasReporter", i.recorded_at as "recordedAt", i.state,
  i.expires_on as "expiresOn", i.watch_until as "watchUntil", i.reason, i.merged_into as "mergedInto",
  (select count(*)::int from information m where m.county = i.county and m.merged_into = i.id) as merged,
  i.turned_kind as "turnedKind", i.turned_id as "turnedId"`;

// The unit that wrote it, or what one's scope covers; the policy says the same a second time.
const REACH = `(path_chain(i.unit_path) && $2::text[] or i.unit_path = any ($3::text[]))`;

export type Reach = {
  readonly county: string;
  readonly scopes: readonly string[];
  readonly identity: readonly string[];
};
const reach = ({ county, scopes, identity }: Reach): unknown[] => [county, [...scopes], [...identity]];

export type Filter = {
  readonly state?: InformationState | undefined;
  readonly tag?: string | undefined;
  readonly before?: number | undefined;
  readonly id?: string | undefined;
  readonly limit: number;
};

/** 一页信息, the newest first. There is no look-up by person, and no column to make one of. */
export const readItems = (tx: Tx, of: Reach, { state, tag, before, id, limit }: Filter): Promise<Item[]> =>
  tx.query<Item>(
    `select ${COLUMNS} from information i
     where i.county = $1 and ${REACH} and ($4::text is null or i.state = $4) and ($5::text is null or i.tag = $5)
       and ($6::int is null or i.no < $6) and ($7::uuid is null or i.id = $7)
     order by i.no desc limit $8`,
    [...reach(of), state ?? null, tag ?? null, before ?? null, id ?? null, limit],
  );

/** 待研判的条数，今日记下的条数. */
export const countItems = (tx: Tx, of: Reach, from: Instant): Promise<{ waiting: number; today: number }> =>
  tx.one(
    `select (count(*) filter (where i.state = 'new'))::int as waiting,
       (count(*) filter (where i.recorded_at >= $4))::int as today
     from information i where i.county = $1 and ${REACH} and (i.state = 'new' or i.recorded_at >= $4)`,
    [...reach(of), from],
  );

/** 值得上会的: those that wait or whose watch has come to its day, oldest first. */
export const attentionItems = (tx: Tx, of: Reach, today: LocalDate, limit: number): Promise<Item[]> =>
  tx.query<Item>(
    `select ${COLUMNS} from information i
     where i.county = $1 and ${REACH} and (i.state = 'new' or i.state = 'watching' and i.watch_until <= $4)
     order by i.no limit $5`,
    [...reach(of), today, limit],
  );

/** 这几条. */
export const itemsById = (tx: Tx, of: Reach, ids: readonly string[]): Promise<Item[]> =>
  tx.query<Item>(`select ${COLUMNS} from information i where i.county = $1 and ${REACH} and i.id = any ($4::uuid[])`, [
    ...reach(of),
    [...ids],
  ]);

export const lockItem = (tx: Tx, of: Reach, id: string): Promise<Item | undefined> =>
  tx.maybe<Item>(
    `select ${COLUMNS} from information i where i.county = $1 and ${REACH} and i.id = $4 for update of i`,
    [...reach(of), id],
  );

export const itemNumbered = (tx: Tx, of: Reach, no: number): Promise<Item | undefined> =>
  tx.maybe<Item>(
    `select ${COLUMNS} from information i where i.county = $1 and ${REACH} and i.no = $4 for update of i`,
    [...reach(of), no],
  );

export type NewItem = {
  readonly county: string;
  readonly id: string;
  readonly no: number;
  readonly unit: string;
  readonly by: string;
  readonly at: Instant;
  readonly expiresOn: LocalDate;
  readonly reporter: Buffer | null;
  readonly written: Omit<RecordInformation, 'commandId' | 'reporter'>;
};

export const insertItem = (tx: Tx, item: NewItem): Promise<void> => {
  const { county, id, no, unit, by, at, expiresOn, reporter, written } = item;
  return tx.write(
    `insert into information (county, id, no, unit_path, tag, source, reliability, what, place, happened_on, reporter,
       recorded_by, recorded_at, expires_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[county, id, no, unit, written.tag, written.source, written.reliability, written.what, written.place ?? null],
      ...[written.happenedOn ?? null, reporter, by, at, expiresOn],
    ],
    1,
  );
};

export type Judged = {
  readonly state: InformationState;
  readonly reason: string | null;
  readonly watchUntil?: LocalDate;
  readonly mergedInto?: string;
  readonly turned?: { readonly kind: InformationTurn; readonly id: string };
};

/** 记下研判的结果. */
export const saveJudged = (
  tx: Tx,
  { county, id, by, at }: { county: string; id: string; by: string; at: Instant },
  { state, reason, watchUntil, mergedInto, turned }: Judged,
): Promise<void> =>
  tx.write(
    `update information set state = $3, reason = $4, watch_until = $5, merged_into = $6, turned_kind = $7,
       turned_id = $8, ended_by = $9, ended_at = $10
     where county = $1 and id = $2`,
    [
      ...[county, id, state, reason, watchUntil ?? null, mergedInto ?? null],
      ...[turned?.kind ?? null, turned?.id ?? null, by, at],
    ],
    1,
  );

/** 到期: the words of what became nothing else are gone; the number, the tag and the day stay. */
export const expireItems = (tx: Tx, county: string, today: LocalDate): Promise<number> =>
  tx.execute(
    `update information set state = 'expired', what = null, place = null, reporter = null, reason = null
     where county = $1 and expires_on < $2 and state not in ('converted', 'expired')`,
    [county, today],
  );

export const readReporter = (tx: Tx, county: string, id: string): Promise<{ reporter: Buffer | null } | undefined> =>
  tx.maybe('select reporter from information where county = $1 and id = $2', [county, id]);

export const logReporterRead = (
  tx: Tx,
  { county, id, by, at, reason }: { county: string; id: string; by: string; at: Instant; reason: string },
): Promise<void> =>
  tx.write(
    'insert into information_view (county, information_id, staff_id, reason, at) values ($1, $2, $3, $4, $5)',
    [county, id, by, reason, at],
    1,
  );
