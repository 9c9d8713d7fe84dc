import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Db, openDb } from '../src/platform/db/index.ts';
import { asSuperuser } from './as-superuser.ts';

export { asSuperuser } from './as-superuser.ts';

export type FreshDatabase = {
  /** Works as jieyou_app, as the server does. */
  readonly db: Db;
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly superuserUrl: string;
};

/** Gives the test file its own copy of the migrated database; nothing is shared, so nothing needs cleaning. */
export function freshDatabase(): FreshDatabase {
  const fresh = freshUrls('migrated');
  let db: Db | undefined;
  beforeAll(() => {
    db = openDb(fresh.appUrl, { max: 10 });
  });
  afterAll(() => db?.close()); // the whole cluster goes at the end of the run; dropping one by one is slow
  return {
    get db() {
      if (db === undefined) throw new Error('the database is there only once the tests run');
      return db;
    },
    appUrl: fresh.appUrl,
    ownerUrl: fresh.ownerUrl,
    superuserUrl: fresh.superuserUrl,
  };
}

/** The same without a pool: a migrated database, or an empty one owned by jieyou_owner. */
export function freshUrls(kind: 'migrated' | 'empty'): Omit<FreshDatabase, 'db'> {
  const cluster = inject('cluster');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const from = kind === 'migrated' ? cluster.template : 'template0';
  beforeAll(() => asSuperuser(cluster.superuserUrl, `create database ${name} owner jieyou_owner template ${from}`));
  const urlOf = (url: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const { appUrl, ownerUrl, superuserUrl } = cluster;
  return { appUrl: urlOf(appUrl), ownerUrl: urlOf(ownerUrl), superuserUrl: urlOf(superuserUrl) };
}
