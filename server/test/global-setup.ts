import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { migrate } from '../src/platform/db/index.ts';
import { ensureRoles, startEmbedded } from '../src/platform/postgres/index.ts';
import { asSuperuser } from './as-superuser.ts';
import { makeClusterFolder } from './cluster-folder.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** URLs of the run's own cluster, each to its empty database; and the name of the migrated template. */
    readonly cluster: {
      readonly ownerUrl: string;
      readonly appUrl: string;
      readonly superuserUrl: string;
      readonly template: string;
    };
  }
}

type Cluster = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  readonly remove: () => Promise<void>;
};

/** Runs once per test run: a cluster of its own and a database with every migration applied, frozen as a template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const clean = ownTemporaryFolder();
  const given = process.env['JIEYOU_TEST_SERVER'];
  const { remove, ...urls } = given === undefined ? await ownCluster() : await givenServer(given);
  try {
    const template = `template_${process.pid}`;
    await asSuperuser(urls.superuserUrl, `create database ${template} owner jieyou_owner template template0`);
    await migrate(Object.assign(new URL(urls.ownerUrl), { pathname: `/${template}` }).href);
    project.provide('cluster', { ...urls, template });
  } catch (error) {
    await remove();
    clean();
    throw error;
  }
  return async () => {
    await remove();
    clean();
  };
}

/** What the tests write aside goes into one folder of this run and leaves with it. */
function ownTemporaryFolder(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'jieyou-run-'));
  chmodSync(folder, 0o711); // as root a cluster runs as nobody, who must pass through
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}

async function ownCluster(): Promise<Cluster> {
  const folder = makeClusterFolder();
  const { ownerUrl, appUrl, superuserUrl, stop } = await startEmbedded(folder, { durable: false });
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { ownerUrl, appUrl, superuserUrl, remove };
}

/** JIEYOU_TEST_SERVER: a throw-away server of another version (a superuser's address). What the tests make there stays. */
async function givenServer(superuserUrl: string): Promise<Cluster> {
  const password = 'only-for-tests';
  await ensureRoles(superuserUrl, { owner: password, app: password });
  const urlAs = (username: string): string => Object.assign(new URL(superuserUrl), { username, password }).href;
  return { ownerUrl: urlAs('jieyou_owner'), appUrl: urlAs('jieyou_app'), superuserUrl, remove: async () => undefined };
}
