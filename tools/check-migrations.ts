import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { report, rootAsked, sourcesOf } from './source-files.ts';

const LANDED = 'server/migrations/landed.json';
const DESTROYS = /\b(?:drop\s+(?:table|column|type|schema)|rename\s+(?:to|column|constraint)|rename\s+\w+\s+to)\b/i;
const withoutComments = (sql: string): string => sql.replace(/--.*$/gm, '');

type Landed = Readonly<Record<string, string>>;

function landedIn(root: string): Landed {
  const path = join(root, LANDED);
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Landed) : {};
}

const hashesOf = (root: string): Landed =>
  Object.fromEntries(
    sourcesOf(root, ['server/migrations'], /\.sql$/).map(({ path, text }) => [
      path.replace('server/migrations/', ''),
      createHash('sha256').update(text).digest('hex'),
    ]),
  );

/** 迁移: numbered without gap or double, never edited once landed, and what destroys names the one that expanded. */
export function checkMigrations(root: string): string[] {
  const [hashes, landed] = [hashesOf(root), landedIn(root)];
  const numbers = Object.keys(hashes).map((name) => Number(name.slice(0, 4)));
  const faults = numbers.flatMap((number, at) =>
    number === at + 1 ? [] : [`migration ${number}: expected number ${at + 1}; no gap, no double`],
  );
  for (const [name, hash] of Object.entries(landed)) {
    if (hashes[name] === undefined) faults.push(`${name}: has landed and is gone`);
    else if (hashes[name] !== hash) faults.push(`${name}: has landed and was edited; write a new migration instead`);
  }
  for (const name of Object.keys(hashes))
    if (landed[name] === undefined) faults.push(`${name}: not in ${LANDED}; run tools/check-migrations.ts --land`);
  for (const { path, text } of sourcesOf(root, ['server/migrations'], /\.sql$/)) {
    const expanding = Number(/^-- contracts (\d{4})\b/.exec(text)?.[1] ?? Number.NaN);
    if (DESTROYS.test(withoutComments(text)) && !numbers.includes(expanding))
      faults.push(`${path}: drops or renames; its first line must be "-- contracts NNNN", the migration that expanded`);
  }
  return numbers.length === 0 ? ['server/migrations: no migration was seen'] : faults;
}

if (import.meta.main && process.argv.includes('--land')) {
  const root = join(import.meta.dirname, '..');
  writeFileSync(join(root, LANDED), `${JSON.stringify({ ...hashesOf(root), ...landedIn(root) }, null, 2)}\n`);
} else if (import.meta.main) report('migrations', checkMigrations(rootAsked()));
