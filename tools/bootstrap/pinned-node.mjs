import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { constants } from 'node:os';
import { delimiter, dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** A path inside the project. */
export const fromRoot = (path) => resolve(ROOT, path);

/** One sentence, and the end. */
export function fail(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

/** The Node that the project pins; where npm has none for this system, our own if it is new enough. */
export function pinnedNode() {
  const pinned = fromRoot(`node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (existsSync(pinned)) return pinned;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(
    `解忧需要 Node 24，项目自带的版本不支持本机（${process.platform}-${process.arch}）。请先安装 Node 24 再运行。`,
  );
}

/** npm moves to the project's root; a file named on the command line is meant from where the person stood. */
const whereWeStood = () => (process.cwd() === ROOT ? (process.env.INIT_CWD ?? ROOT) : process.cwd());

/** Runs a program with the pinned Node and gives its exit code; signals are passed on. */
export function run(argv, { env = {}, cwd = whereWeStood(), stopsWithUs = false } = {}) {
  const node = pinnedNode();
  const path = [dirname(node), fromRoot('node_modules/.bin'), process.env.PATH].join(delimiter);
  const stdio = ['inherit', 'inherit', 'inherit', ...(stopsWithUs ? ['ipc'] : [])];
  const child = spawn(node, argv, { cwd, stdio, env: { ...process.env, PATH: path, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return ended(child);
}

/** Exit code of a child; killed by a signal counts 128 + its number, as in a shell. */
export const ended = (child) =>
  new Promise((done) => {
    child.on('error', (error) => fail(`无法运行 ${child.spawnfile}：${error.message}`));
    child.on('close', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)));
  });
