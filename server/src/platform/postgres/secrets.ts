import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';

/** What a data folder keeps of its own database: three passwords and the port. File mode 0600. */
export type Secrets = {
  readonly superuser: string;
  readonly owner: string;
  readonly app: string;
  readonly port: number;
};

const fileIn = (dataDir: string): string => join(dataDir, 'embedded-database.json');

export const hasSecrets = (dataDir: string): boolean => existsSync(fileIn(dataDir));

/** 读取或首次生成内置数据库的密码与端口. */
export async function loadSecrets(dataDir: string): Promise<Secrets> {
  if (hasSecrets(dataDir)) return JSON.parse(readFileSync(fileIn(dataDir), 'utf8')) as Secrets;
  const secret = (): string => randomBytes(24).toString('base64url');
  return save(dataDir, { superuser: secret(), owner: secret(), app: secret(), port: await freePort() });
}

/** 原端口被别的程序占用时换一个. */
export async function withUsablePort(dataDir: string, secrets: Secrets): Promise<Secrets> {
  if (await isFree(secrets.port)) return secrets;
  return save(dataDir, { ...secrets, port: await freePort() });
}

/** Over the loopback, or through the socket in the folder `through`, which takes half the work of a short question. */
export const urlFor = (
  secrets: Secrets,
  role: 'postgres' | 'jieyou_owner' | 'jieyou_app',
  database: string,
  through?: string,
): string => {
  const password = { postgres: secrets.superuser, jieyou_owner: secrets.owner, jieyou_app: secrets.app }[role];
  const host = through === undefined ? '' : `?host=${encodeURIComponent(through)}`;
  return `postgresql://${role}:${password}@127.0.0.1:${secrets.port}/${database}${host}`;
};

function save(dataDir: string, secrets: Secrets): Secrets {
  const draft = `${fileIn(dataDir)}.new`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
  return secrets;
}

const isFree = async (port: number): Promise<boolean> => (await tryListen(port)) !== undefined;

async function freePort(): Promise<number> {
  const port = await tryListen(0);
  if (port === undefined) throw new Error('no free port on 127.0.0.1');
  return port;
}

const tryListen = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(undefined));
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address();
      const got = typeof address === 'object' && address !== null ? address.port : undefined;
      probe.close(() => resolve(got));
    });
  });
