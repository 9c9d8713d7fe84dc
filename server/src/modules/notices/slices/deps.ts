import type { Instant } from '../../../kernel/local-date.ts';
import type { Db, Scope } from '../../../platform/db/index.ts';
import type { Signed } from '../../../platform/http/index.ts';
import { isOfficer } from '../../../platform/http/index.ts';
import type { NoticeAdapter } from '../domain/adapter.ts';
import { postKey, staffKey, unitKey } from '../domain/notice.ts';

/** 通知模块所需. */
export type NoticesDeps = {
  readonly db: Db;
  readonly now: () => Instant;
  readonly adapters: readonly NoticeAdapter[];
};

/** 承送人的范围: what is due, and nothing of any matter. */
export const carrierScope = (county: string): Scope => ({ county, scopes: ['system:notices'], identity: ['system'] });

/** 本岗收件箱的钥匙: of one's own unit, of one's own kind of post there, of oneself; 三员 see no matter and have none. */
export const inboxKeys = ({ staffId, post }: Signed): string[] =>
  isOfficer(post.role) ? [] : [unitKey(post.orgPath), postKey(post.orgPath, post.role), staffKey(staffId)];

/** The reader's own rights, with the keys of their inbox beside them. */
export const inboxScope = (signed: Signed): Scope => ({
  ...signed.scope,
  scopes: [...signed.scope.scopes, ...inboxKeys(signed)],
});
