import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import pg from 'pg';
import { migrate } from '../src/platform/db/index.ts';
import { type Embedded, startEmbedded } from '../src/platform/postgres/index.ts';
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

/** Runs once per test run: a cluster of its own and a database with every migration applied, frozen as a template. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = makeClusterFolder();
  const embedded = await startEmbedded(folder, { durable: false });
  const remove = async (): Promise<void> => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const template = `template_${process.pid}`;
    await makeTemplate(embedded, template);
    const { ownerUrl, appUrl, superuserUrl } = embedded;
    project.provide('cluster', { ownerUrl, appUrl, superuserUrl, template });
  } catch (error) {
    await remove();
    throw error;
  }
  return remove;
}

async function makeTemplate(embedded: Embedded, template: string): Promise<void> {
  const client = new pg.Client({ connectionString: embedded.superuserUrl });
  await client.connect();
  try {
    await client.query(`create database ${template} owner jieyou_owner template template0`);
  } finally {
    await client.end();
  }
  const url = new URL(embedded.ownerUrl);
  url.pathname = `/${template}`;
  await migrate(url.href);
}
