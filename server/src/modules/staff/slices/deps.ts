import type { Instant } from '../../../kernel/local-date.ts';
import type { Db } from '../../../platform/db/index.ts';
import type { UnknownLogins } from '../domain/unknown-logins.ts';

export type StaffDeps = { readonly db: Db; readonly now: () => Instant };
export type SignInDeps = StaffDeps & { readonly unknown: UnknownLogins };
