import { maskIdNumber, maskPhone } from '../../../kernel/validators/mask.ts';
import { plainName } from '../../../kernel/validators/person-name.ts';
import { aadOf } from '../../../platform/crypto/index.ts';
import type { CryptoProvider } from '../../../platform/crypto/index.ts';
import { keyed } from '../../../platform/db/index.ts';
import type { Tx } from '../../../platform/db/index.ts';
import type { NamedParty, PartyChange } from '../domain/parties.ts';
import { newSalt, utf8 } from './bytes.ts';

/** Columns of one sealed number: the sealed value and its two blind indexes. */
async function sealed(crypto: CryptoProvider, county: string, id: string, column: 'phone' | 'idno', value?: string) {
  if (!value) return [null, null, null] as const;
  const body = await crypto.seal(column, value, aadOf({ table: 'party', column, rowId: id, county }));
  const [index, next] = await crypto.blindIndex(column, value);
  return [body, index, next] as const;
}

const INSERT = `
  insert into party (county, matter_id, id, side, kind, name, agent_for, agent_powers, representative,
    phone_sealed, phone_index, phone_index_2, phone_last4, idno_sealed, idno_index, idno_index_2,
    address, safe_contact, do_not_contact, salt, name_index, name_index_2, index_key)
  values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15,$16,$17,$18,$19,$20,$21,$22,$23)`;

/** 存当事人. Numbers are sealed before they reach the database; the last four digits verify this matter alone. */
export async function saveParties(
  tx: Tx,
  crypto: CryptoProvider,
  county: string,
  matterId: string,
  parties: readonly NamedParty[],
): Promise<void> {
  const key = await crypto.keyId();
  for (const { input, fact } of parties) {
    const salt = newSalt();
    const phone = await sealed(crypto, county, fact.id, 'phone', input.phone);
    const idno = await sealed(crypto, county, fact.id, 'idno', input.idNumber);
    const last4 = input.phone ? await crypto.mac('last4', utf8(matterId), utf8(input.phone.slice(-4))) : null;
    await tx.write(INSERT, [
      ...[county, matterId, fact.id, fact.side, fact.kind, input.name, fact.agentFor, input.agentPowers || null],
      ...[input.representative ?? false, ...phone, last4, ...idno],
      ...[input.address ?? '', input.safeContact || null, input.doNotContact ?? false, salt],
      ...[...(await crypto.blindIndex('name', plainName(input.name))), key],
    ]);
  }
}

/** 更正当事人. Columns not named stay as they are; a number is sealed anew with its index and verifier. */
export async function changeParty(
  tx: Tx,
  crypto: CryptoProvider,
  { county, matterId }: { county: string; matterId: string },
  { id, phone, idNumber, ...plain }: PartyChange,
): Promise<void> {
  const columns: [string, unknown][] = [];
  const { name, address, safeContact, doNotContact } = plain;
  const told = { name, address, safe_contact: safeContact, do_not_contact: doNotContact };
  for (const [column, value] of Object.entries(told)) if (value !== undefined) columns.push([column, value]);
  if (name !== undefined) {
    const [index, next] = await crypto.blindIndex('name', plainName(name));
    columns.push(['name_index', index], ['name_index_2', next]);
  }
  if (phone) {
    const [body, index, next] = await sealed(crypto, county, id, 'phone', phone);
    columns.push(['phone_sealed', body], ['phone_index', index], ['phone_index_2', next]);
    columns.push(['phone_last4', await crypto.mac('last4', utf8(matterId), utf8(phone.slice(-4)))]);
  }
  if (idNumber) {
    const [body, index, next] = await sealed(crypto, county, id, 'idno', idNumber);
    columns.push(['idno_sealed', body], ['idno_index', index], ['idno_index_2', next]);
  }
  const sets = columns.map(([column], at) => `${column} = $${at + 4}`);
  const values = columns.map(([, value]) => value);
  await tx.execute(`update party set ${sets.join(', ')} where county = $1 and matter_id = $2 and id = $3`, [
    ...[county, matterId, id],
    ...values,
  ]);
}

export interface PartyRow {
  id: string;
  side: 'applicant' | 'respondent' | 'third';
  kind: 'person' | 'organisation';
  name: string;
  agent_for: string | null;
  agent_powers: string | null;
  representative: boolean;
  phone_sealed: Buffer | null;
  idno_sealed: Buffer | null;
  address: string;
  safe_contact: string | null;
  do_not_contact: boolean;
}

const columns = `id, side, kind, name, agent_for, agent_powers, representative, phone_sealed, idno_sealed, address, safe_contact, do_not_contact`;

const OF_MATTER = keyed(`select ${columns} from party where county = $1 and matter_id = $2 order by side, id`);

/** 当事人, as they are stored. */
export const readParties = (tx: Tx, county: string, matterId: string): Promise<PartyRow[]> =>
  tx.query(OF_MATTER, [county, matterId]);

/** 打开一个号码; whoever calls it logs who looked and why. */
export async function openNumber(
  crypto: CryptoProvider,
  county: string,
  row: PartyRow,
  field: 'phone' | 'idNumber',
): Promise<string | null> {
  const [column, body] =
    field === 'phone' ? (['phone', row.phone_sealed] as const) : (['idno', row.idno_sealed] as const);
  if (!body) return null;
  return (await crypto.open(body, aadOf({ table: 'party', column, rowId: row.id, county }))).toString('utf8');
}

/** 遮盖后的号码: `138****5678`, `422825********1234`. */
export async function maskedNumbers(
  crypto: CryptoProvider,
  county: string,
  row: PartyRow,
): Promise<{ phone: string | null; idNumber: string | null }> {
  const [phone, idNumber] = await Promise.all([
    openNumber(crypto, county, row, 'phone'),
    openNumber(crypto, county, row, 'idNumber'),
  ]);
  return { phone: phone && maskPhone(phone), idNumber: idNumber && maskIdNumber(idNumber) };
}

const COPY = `
  insert into party (county, matter_id, id, side, kind, name, agent_for, agent_powers, representative, phone_sealed,
    phone_index, phone_index_2, idno_sealed, idno_index, idno_index_2, address, safe_contact, do_not_contact, salt,
    name_index, name_index_2, index_key)
  select county, $3, id, side, kind, name, agent_for, agent_powers, representative, phone_sealed,
    phone_index, phone_index_2, idno_sealed, idno_index, idno_index_2, address, safe_contact, do_not_contact, salt,
    name_index, name_index_2, index_key
  from party where county = $1 and matter_id = $2`;

/** 复制当事人 to a matter split from this one. Only the verifier is of the matter alone and is made anew. */
export async function copyParties(
  tx: Tx,
  crypto: CryptoProvider,
  county: string,
  from: string,
  to: string,
): Promise<void> {
  await tx.write(COPY, [county, from, to]);
  for (const row of await readParties(tx, county, to)) {
    const phone = await openNumber(crypto, county, row, 'phone');
    if (!phone) continue;
    const last4 = await crypto.mac('last4', utf8(to), utf8(phone.slice(-4)));
    await tx.execute('update party set phone_last4 = $4 where county = $1 and matter_id = $2 and id = $3', [
      county,
      to,
      row.id,
      last4,
    ]);
  }
}
