import type { Instant } from '../../../kernel/local-date.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import type { Tx } from '../../../platform/db/index.ts';

/** 号码的盲索引: what may be compared without opening a number. */
export interface NumberMarks {
  phones: Buffer[];
  ids: Buffer[];
}

/** 由写出的号码得到盲索引, under the present and the previous key. The numbers are read and normalised already. */
export async function marksOf(
  crypto: CryptoProvider,
  numbers: readonly { phone?: string | undefined; idNumber?: string | undefined }[],
): Promise<NumberMarks> {
  const marked = async (purpose: 'phone' | 'idno', values: readonly (string | undefined)[]): Promise<Buffer[]> => {
    const known = values.filter((value) => value !== undefined && value !== '');
    const indexes = await Promise.all(known.map((value) => crypto.blindIndex(purpose, value ?? '')));
    return indexes.flat().filter((index) => index !== null);
  };
  return {
    phones: await marked(
      'phone',
      numbers.map(({ phone }) => phone),
    ),
    ids: await marked(
      'idno',
      numbers.map(({ idNumber }) => idNumber),
    ),
  };
}

/** 事项当事人的盲索引. An agent speaks for many: their number says nothing of whose trouble it is. */
export async function marksOfMatter(tx: Tx, county: string, matterId: string): Promise<NumberMarks> {
  const rows = await tx.query<{ phone: Buffer | null; idno: Buffer | null }>(
    `select phone_index as phone, idno_index as idno from party
     where county = $1 and matter_id = $2 and agent_for is null`,
    [county, matterId],
  );
  return {
    phones: rows.flatMap(({ phone }) => (phone ? [phone] : [])),
    ids: rows.flatMap(({ idno }) => (idno ? [idno] : [])),
  };
}

/** 有没有号码可查. */
export const hasMarks = ({ phones, ids }: NumberMarks): boolean => phones.length + ids.length > 0;

/** 有同一号码的当事人的事项, within the asker's own rights, the newest first. Whoever calls it writes the look-up down. */
export async function samePerson(
  tx: Tx,
  county: string,
  { phones, ids }: NumberMarks,
  self: string | null,
  want: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select m.id from matter m
     where m.county = $1 and m.id is distinct from $4 and m.stage <> 'merged' and m.id in (
       select p.matter_id from party p
       where p.county = $1 and p.agent_for is null
         and (p.phone_index = any($2::bytea[]) or p.idno_index = any($3::bytea[])))
     order by m.registered_at desc, m.id limit $5`,
    [county, phones, ids, self, want],
  );
  return rows.map(({ id }) => id);
}

export interface Lookup {
  county: string;
  staffId: string;
  orgPath: string;
  about: string | null;
  marks: NumberMarks;
  found: readonly string[];
  at: Instant;
}

const PURPOSE = '查重';

/** 记下查人: every look-up, found or not; and with each matter that it led to, that somebody looked. */
export async function logLookup(tx: Tx, lookup: Lookup): Promise<void> {
  const { county, staffId, orgPath, about, marks, found, at } = lookup;
  const fields = [...(marks.phones.length > 0 ? ['phone'] : []), ...(marks.ids.length > 0 ? ['idNumber'] : [])];
  await tx.execute(
    `insert into person_lookup (county, at, staff_id, org_path, purpose, about, fields, found)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [county, at, staffId, orgPath, PURPOSE, about, fields, [...found]],
  );
  if (found.length === 0) return;
  await tx.execute(
    `insert into view_log (county, at, staff_id, org_path, matter_id, fields, reason)
     select $1, $2, $3, $4, id, $5, $6 from unnest($7::uuid[]) id`,
    [county, at, staffId, orgPath, fields.map((field) => `party/${field}/盲索引`), PURPOSE, [...found]],
  );
}
