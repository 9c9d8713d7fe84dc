import { spawnSync } from 'node:child_process';
import { chownSync, readFileSync, statSync } from 'node:fs';
import { cannotStart } from '../cannot-start.ts';

/** postgres refuses to run as root; so root starts it as `nobody`, or, in a folder closed to others, in a user namespace. */
export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'nobody'; readonly uid: number; readonly gid: number }
  | { readonly kind: 'namespace' };

export type Command = {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: {
    readonly cwd: string;
    readonly env: NodeJS.ProcessEnv;
    readonly uid?: number;
    readonly gid?: number;
  };
};

/** 以何种身份运行数据库程序. `folder` (the cluster's, already made) ends up owned by that identity. */
export function chooseRunAs(program: string, folder: string): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const nobody = findNobody();
  if (nobody !== undefined) {
    own(folder, nobody.uid, nobody.gid);
    if (works(nobody, program, folder)) return nobody;
  }
  own(folder, 0, 0);
  if (works({ kind: 'namespace' }, program, folder)) return { kind: 'namespace' };
  const words = `以 root 运行时，数据库须改用 nobody 身份，但它进不了 ${folder} 或程序所在目录。请把项目和数据目录放到其他用户可进入的位置（如 /opt、/srv），或改用普通用户运行。`;
  throw cannotStart('folder-closed-to-nobody', words);
}

export function commandAs(runAs: RunAs, program: string, args: readonly string[]): Command {
  const options = { cwd: '/', env: { PATH: process.env['PATH'], LC_ALL: 'C', LANG: 'C' } };
  if (process.platform === 'win32') return { program, args, options: { cwd: '.', env: process.env } };
  if (runAs.kind === 'self') return { program, args, options };
  if (runAs.kind === 'nobody') return { program, args, options: { ...options, uid: runAs.uid, gid: runAs.gid } };
  const mapped = ['--user', '--map-user=65534', '--map-group=65534', program, ...args];
  return { program: 'unshare', args: mapped, options };
}

function works(runAs: RunAs, program: string, folder: string): boolean {
  const enters = commandAs(runAs, '/bin/sh', ['-c', 'cd -- "$0" && test -w . && "$1" --version', folder, program]);
  return spawnSync(enters.program, enters.args, { ...enters.options, stdio: 'ignore' }).status === 0;
}

function findNobody(): Extract<RunAs, { kind: 'nobody' }> | undefined {
  const entry = readFileSync('/etc/passwd', 'utf8').match(/^nobody:[^:]*:(\d+):(\d+):/m);
  return entry === null ? undefined : { kind: 'nobody', uid: Number(entry[1]), gid: Number(entry[2]) };
}

function own(folder: string, uid: number, gid: number): void {
  if (statSync(folder).uid === uid) return;
  spawnSync('chown', ['-R', `${uid}:${gid}`, folder]);
  chownSync(folder, uid, gid);
}
