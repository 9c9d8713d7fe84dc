import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderTrouble } from './data-folder.ts';
import { commandAs, type RunAs } from './run-as.ts';

// Chinese text search by trigrams needs a UTF-8 character type; byte order keeps sorting the same on every machine.
const LOCALE = [
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  '--locale=C',
  '--lc-ctype=C.UTF-8',
  '-E',
  'UTF8',
];

/** 初始化一个空的数据库集群. `folder` is empty and already belongs to the identity. */
export function initialise(runAs: RunAs, program: string, folder: string, password: string, durable: boolean): void {
  const hidden = mkdtempSync(join(tmpdir(), 'jieyou-'));
  const passwordFile = join(hidden, 'password');
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (runAs.kind === 'nobody') for (const path of [passwordFile, hidden]) chownSync(path, runAs.uid, runAs.gid);
    const sync = durable ? [] : ['--no-sync'];
    const access = ['--auth=scram-sha-256', '-U', 'postgres', `--pwfile=${passwordFile}`];
    const command = commandAs(runAs, program, ['-D', folder, ...LOCALE, ...access, '--no-instructions', ...sync]);
    const run = spawnSync(command.program, command.args, { ...command.options, encoding: 'utf8' });
    if (run.status !== 0) throw folderTrouble(folder, run.stderr.trim() || String(run.error));
  } finally {
    rmSync(hidden, { recursive: true, force: true });
  }
}
