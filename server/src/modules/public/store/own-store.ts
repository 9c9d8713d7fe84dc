import type { Tx } from '../../../platform/db/index.ts';

export type OwnText = { readonly title: string; readonly narrative: string; readonly by: string };

/** 现行的标题与叙述, and who wrote them down. */
export const ownText = (tx: Tx, county: string, matterId: string): Promise<OwnText | undefined> =>
  tx.maybe<OwnText>(
    `select title, narrative, by_staff as by from matter_text
     where county = $1 and matter_id = $2 order by version desc limit 1`,
    [county, matterId],
  );

/** 发生地. */
export const ownPlace = async (tx: Tx, county: string, matterId: string): Promise<string> =>
  (await tx.one<{ place: string }>('select place from matter where county = $1 and id = $2', [county, matterId])).place;

/** 可以给本人看的说明, by their ids; the policies leave out all others. */
export async function ownNotes(tx: Tx, county: string, matterId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ id: string; body: string }>(
    'select id, body from matter_note where county = $1 and matter_id = $2',
    [county, matterId],
  );
  return new Map(rows.map(({ id, body }) => [id, body]));
}

/** 本人留了电话没有: without one a code and four digits open nothing. */
export const ownPhoneKnown = async (
  tx: Tx,
  { county, matterId, partyId }: { county: string; matterId: string; partyId: string },
): Promise<boolean> =>
  (
    await tx.query('select 1 from party where county = $1 and matter_id = $2 and id = $3 and phone_last4 is not null', [
      county,
      matterId,
      partyId,
    ])
  ).length > 0;
