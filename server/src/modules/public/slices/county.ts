import { dayOf } from '../../../kernel/local-date.ts';
import { nobodyScope } from '../../../platform/db/index.ts';
import type { Scope, Tx } from '../../../platform/db/index.ts';
import { ruling } from '../../matters/index.ts';
import { listTree, openedCounties } from '../../places/index.ts';
import { readContacts } from '../store/contact-store.ts';
import type { ContactRow } from '../store/contact-store.ts';
import type { PublicDeps } from './deps.ts';

export type CountyHere = { readonly county: string; readonly name: string };

/** 已开的县; most installations serve one. */
export const countiesHere = ({ matters }: PublicDeps): Promise<readonly CountyHere[]> =>
  matters.db.inScope(nobodyScope, openedCounties);

/** 所问的县: the one that is named, or the only one; undefined when it must be chosen first. */
export const chosenCounty = (all: readonly CountyHere[], asked: string | undefined): CountyHere | undefined =>
  all.find(({ county }) => county === asked) ?? (all.length === 1 ? all[0] : undefined);

/** 谁都可以知道的: the county's units, its method, its centres' telephones. No matter is seen. */
export const publicScope = (county: string): Scope => ({ county, scopes: [], identity: ['public'] });

export type Ground = {
  readonly places: Awaited<ReturnType<typeof listTree>>;
  /** 本县现在可以网上登记. */
  readonly open: boolean;
};

/** 地名册, and whether the method in force takes what comes by this way. */
export async function groundOf({ matters }: PublicDeps, tx: Tx, county: string): Promise<Ground> {
  const now = matters.now();
  const places = await listTree(tx, county, dayOf(now));
  const method = await ruling(matters, tx, county, now);
  const hasCentre = places.some(({ kind }) => kind === 'centre');
  return { places, open: method.ok && hasCentre && method.value.sources.includes('online') };
}

/** 可以打电话问的单位: the responsible centre's own contact, or that of the nearest centre above it that has one. */
export async function contactOf(
  { matters }: PublicDeps,
  tx: Tx,
  county: string,
  path: string,
): Promise<{ name: string; contact: ContactRow | null }> {
  const book = await matters.places(tx, county);
  const known = new Map((await readContacts(tx, county)).map((row) => [row.path, row]));
  const name = book.unit(path)?.name ?? '综治中心';
  let at = book.unit(path);
  while (at && !known.get(at.path)?.phone) at = book.centreAbove(at.path);
  const own = known.get(path);
  return { name, contact: at ? (known.get(at.path) ?? null) : (own ?? null) };
}
