import type { Instant } from '../../../kernel/local-date.ts';
import type { Tx } from '../../../platform/db/index.ts';

export type LinkRow = {
  readonly id: string;
  readonly matter_id: string;
  readonly mediation_id: string;
  readonly holder_id: string;
  readonly party_id: string;
};

/** 出示链接: the database opens that one mediation to this transaction, or takes everything from it. */
export const showLink = (
  tx: Tx,
  county: string,
  hashes: readonly Uint8Array[],
  at: Instant,
): Promise<LinkRow | undefined> =>
  tx.maybe<LinkRow>('select id, matter_id, mediation_id, holder_id, party_id from open_party_link($1, $2, $3)', [
    county,
    [...hashes],
    at,
  ]);

export type NewLink = {
  readonly county: string;
  readonly id: string;
  readonly matterId: string;
  readonly mediationId: string;
  readonly holder: string;
  readonly party: string;
  readonly hash: Uint8Array;
  readonly at: Instant;
  readonly by: string;
  readonly expiresAt: Instant;
};

export async function insertLink(tx: Tx, link: NewLink): Promise<void> {
  const { county, id, matterId, mediationId, holder, party, hash, at, by, expiresAt } = link;
  await tx.write(
    `insert into party_link (county, id, matter_id, mediation_id, holder_id, party_id, token_index, issued_at, issued_by, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [county, id, matterId, mediationId, holder, party, hash, at, by, expiresAt],
  );
}

/** 收回. */
export const revokeLink = (tx: Tx, county: string, id: string, by: string, at: Instant): Promise<number> =>
  tx.execute(
    `update party_link set revoked_at = $3, revoked_by = $4
     where county = $1 and id = $2 and revoked_at is null`,
    [county, id, at, by],
  );

export type KnownLink = {
  readonly id: string;
  readonly mediationId: string;
  readonly matterId: string;
  readonly holder: string;
  readonly issuedAt: Instant;
  readonly issuedBy: string;
  readonly expiresAt: Instant;
  readonly revokedAt: Instant | null;
};

const LINK = `id, mediation_id as "mediationId", matter_id as "matterId", holder_id as holder, issued_at as "issuedAt",
  issued_by as "issuedBy", expires_at as "expiresAt", revoked_at as "revokedAt"`;

/** 一次调解签发过的链接, the latest first. */
export const linksOf = (tx: Tx, county: string, mediationId: string): Promise<KnownLink[]> =>
  tx.query<KnownLink>(
    `select ${LINK} from party_link where county = $1 and mediation_id = $2 order by issued_at desc, id`,
    [county, mediationId],
  );

export const linkById = (tx: Tx, county: string, id: string): Promise<KnownLink | undefined> =>
  tx.maybe<KnownLink>(`select ${LINK} from party_link where county = $1 and id = $2`, [county, id]);
