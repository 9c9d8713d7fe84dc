import type { UnitContact } from '@jieyou/contracts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type ContactRow = { readonly path: string } & Required<{ readonly [Field in keyof UnitContact]: string }>;

/** 全县各单位的对外联系方式. */
export const readContacts = (tx: Tx, county: string): Promise<ContactRow[]> =>
  tx.query<ContactRow>('select path, phone, address, hours from unit_contact where county = $1', [county]);

/** 改联系方式, within the writer's own scope; the database refuses any other unit. */
export async function saveContact(
  tx: Tx,
  county: string,
  { path, phone, address, hours }: ContactRow,
  { by, at }: { by: string; at: Instant },
): Promise<void> {
  await tx.execute(
    `insert into unit_contact (county, path, phone, address, hours, changed_by, changed_at)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (county, path) do update set phone = excluded.phone, address = excluded.address,
       hours = excluded.hours, changed_by = excluded.changed_by, changed_at = excluded.changed_at`,
    [county, path, phone, address, hours, by, at],
  );
}
