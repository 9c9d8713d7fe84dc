import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import type pg from 'pg';

export type Machine = {
  readonly cpu: string;
  readonly cores: number;
  readonly memoryGb: number;
  readonly system: string;
  readonly node: string;
  readonly postgres: string;
  readonly settings: Readonly<Record<string, string>>;
  /** Who else is at work here: a busy machine measures itself. */
  readonly load: number;
};

const ASKED = [
  'fsync',
  'synchronous_commit',
  'full_page_writes',
  'shared_buffers',
  'work_mem',
  'max_connections',
  'jit',
];

const systemName = (): string => {
  try {
    return /PRETTY_NAME="([^"]*)"/.exec(readFileSync('/etc/os-release', 'utf8'))?.[1] ?? process.platform;
  } catch {
    return process.platform;
  }
};

/** 机器: without it no figure means anything. */
export async function machineOf(client: pg.Client): Promise<Machine> {
  const settings: Record<string, string> = {};
  for (const name of ASKED) {
    const { rows } = await client.query<{ value: string }>(`select current_setting($1) as value`, [name]);
    settings[name] = rows[0]?.value ?? '';
  }
  const { rows } = await client.query<{ value: string }>(`select current_setting('server_version') as value`);
  return {
    cpu: cpus()[0]?.model.trim() ?? '',
    cores: cpus().length,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: systemName(),
    node: process.versions.node,
    postgres: rows[0]?.value ?? '',
    settings,
    load: loadavg()[0] ?? 0,
  };
}
