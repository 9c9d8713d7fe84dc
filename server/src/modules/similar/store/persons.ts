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

const none: NumberMarks = { phones: [], ids: [] };

/** 各事项当事人的盲索引. An agent speaks for many: their number says nothing of whose trouble it is. */
export async function marksOfMatters(
  tx: Tx,
  county: string,
  matters: readonly string[],
): Promise<(matterId: string) => NumberMarks> {
  const rows = await tx.query<NumberMarks & { id: string }>(
    `select matter_id as id, array_remove(array_agg(phone_index) || array_agg(phone_index_2), null) as phones,
       array_remove(array_agg(idno_index) || array_agg(idno_index_2), null) as ids
     from party where county = $1 and matter_id = any($2::uuid[]) and agent_for is null group by matter_id`,
    [county, [...matters]],
  );
  const marks = new Map(rows.map(({ id, phones, ids }) => [id, { phones, ids }]));
  return (matterId) => marks.get(matterId) ?? none;
}

/** 有没有号码可查. */
export const hasMarks = ({ phones, ids }: NumberMarks): boolean => phones.length + ids.length > 0;

/**
 * 有同一号码的当事人的事项, within the asker's own rights, the newest first. Both columns are asked with both keys, so that
 * nobody is missed while keys rotate. Whoever calls it writes the look-up down.
 */
export async function samePerson(
  tx: Tx,
  county: string,
  { phones, ids }: NumberMarks,
  want: number,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select m.id from matter m
     where m.county = $1 and m.id in (
       select p.matter_id from party p
       where p.county = $1 and p.agent_for is null
         and (p.phone_index = any($2::bytea[]) or p.phone_index_2 = any($2::bytea[])
           or p.idno_index = any($3::bytea[]) or p.idno_index_2 = any($3::bytea[])))
     order by m.registered_at desc, m.id limit $4`,
    [county, phones, ids, want],
  );
  return rows.map(({ id }) => id);
}

/** 在查到的事项里留痕: that somebody was led to it, by what. */
export async function logSeen(
  tx: Tx,
  by: { county: string; staffId: string; orgPath: string; at: string },
  { phones, ids }: NumberMarks,
  matters: readonly string[],
): Promise<void> {
  if (matters.length === 0) return;
  const fields = [...(phones.length > 0 ? ['phone'] : []), ...(ids.length > 0 ? ['idNumber'] : [])];
  await tx.execute(
    `insert into view_log (county, at, staff_id, org_path, matter_id, fields, reason)
     select $1, $2, $3, $4, id, $5, '查重' from unnest($6::uuid[]) id`,
    [by.county, by.at, by.staffId, by.orgPath, fields.map((field) => `party/${field}/盲索引`), [...matters]],
  );
}
