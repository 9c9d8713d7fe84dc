// 检查 — everything that can be checked without running the tests; the cheap things first, all faults in one go.
//   npm run check                what CI runs
//   npm run check -- --write     first writes anew what programs write (interface, schema, who may what), and formats
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const WRITERS = ['method-schema', 'openapi', 'who-may', 'schema'];
const SCRIPTS = [
  'check-migrations',
  'check-glossary',
  'check-places',
  'check-todo',
  'check-suppressions',
  'size-report',
];

/** The program that a package installs under this name, run with our own Node. */
function bin(name, ...args) {
  const folder = resolve(ROOT, 'node_modules', name);
  const { bin: named } = JSON.parse(readFileSync(resolve(folder, 'package.json'), 'utf8'));
  const file = typeof named === 'string' ? named : (named[name] ?? named.tsc);
  return { name, argv: [resolve(folder, file), ...args] };
}

const script = (name, ...args) => ({ name, argv: [resolve(ROOT, `tools/${name}.ts`), ...args] });

/** Runs one check and gathers what it says. */
function run({ name, argv }) {
  const started = performance.now();
  return new Promise((done) => {
    const child = spawn(process.execPath, argv, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0' } });
    const said = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => said.push(part));
    child.on('close', (code) => {
      const seconds = ((performance.now() - started) / 1000).toFixed(1);
      done({ name, good: code === 0, seconds, said: Buffer.concat(said).toString('utf8').trim() });
    });
  });
}

const write = process.argv.includes('--write');
const checks = [
  ...(write
    ? [...WRITERS.map((name) => script(`write-${name}`)), bin('prettier', '--write', '--log-level', 'warn', '.')]
    : []),
  ...SCRIPTS.map((name) => script(name)),
  script('check-boundaries'),
  bin('prettier', '--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'),
  bin('oxlint', '--deny-warnings', '.'),
  bin('typescript', '-p', '.'),
  bin('knip', '--no-progress', '--treat-config-hints-as-errors'),
  ...WRITERS.map((name) => script(`write-${name}`, '--check')),
];

const results = [];
for (const check of checks) {
  const result = await run(check);
  results.push(result);
  const last = result.said.split('\n').at(-1) ?? '';
  process.stdout.write(
    `${result.good ? 'ok    ' : 'FAULTY'} ${result.name.padEnd(20)} ${result.seconds.padStart(5)} s  ${result.good ? last : ''}\n`,
  );
}
const faulty = results.filter(({ good }) => !good);
for (const { name, said } of faulty) process.stdout.write(`\n── ${name}\n${said}\n`);
process.stdout.write(`\n${results.length - faulty.length} checks good, ${faulty.length} faulty\n`);
process.exitCode = faulty.length === 0 ? 0 : 1;
