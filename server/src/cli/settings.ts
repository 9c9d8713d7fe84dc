import { resolve } from 'node:path';
import { cannotStart } from '../platform/cannot-start.ts';
import type { DatabaseSettings } from '../platform/db/index.ts';

export type ServeSettings = DatabaseSettings & {
  readonly host: string;
  readonly port: number;
  /** Loads the demo county into an empty DATABASE_URL too. */
  readonly demo: boolean;
};

const ROOT = resolve(import.meta.dirname, '../../..');

type Environment = Readonly<Record<string, string | undefined>>;

/** 数据放在哪里：JIEYOU_DATA、DATABASE_URL、JIEYOU_OWNER_URL. */
export function databaseSettings(env: Environment = process.env): DatabaseSettings {
  const dataDir = resolve(given(env['JIEYOU_DATA']) ?? resolve(ROOT, 'data'));
  return { dataDir, databaseUrl: given(env['DATABASE_URL']), ownerUrl: given(env['JIEYOU_OWNER_URL']) };
}

/** 服务的设置：另有 HOST（默认只在本机）与 PORT（默认 8080）. */
export function serveSettings(options: { demo?: boolean }, env: Environment = process.env): ServeSettings {
  const host = given(env['HOST']) ?? '127.0.0.1';
  return { ...databaseSettings(env), host, port: portFrom(given(env['PORT']) ?? '8080'), demo: options.demo === true };
}

function portFrom(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  if (port >= 0 && port <= 65_535) return port;
  throw cannotStart('port-malformed', `PORT 应是 0 到 65535 的整数，现在是“${text}”。`);
}

/** An empty variable is as good as none. */
const given = (text: string | undefined): string | undefined => (text?.trim() === '' ? undefined : text?.trim());
