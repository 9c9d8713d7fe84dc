import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isTest, report, rootAsked, sourcesOf } from './source-files.ts';

const MODULES = 'server/src/modules';
const EXPORTED = /^export (?:type|interface) (\w+)/gm;

function modulesOf(root: string): string[] {
  const entries = existsSync(join(root, MODULES)) ? readdirSync(join(root, MODULES), { withFileTypes: true }) : [];
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** 词汇表: every module folder and every exported type of a domain has a row of its own in GLOSSARY.md. */
export function checkGlossary(root: string): string[] {
  const file = join(root, 'GLOSSARY.md');
  const rows = (existsSync(file) ? readFileSync(file, 'utf8') : '').split('\n').filter((line) => line.startsWith('|'));
  const named = new Set(
    rows.flatMap((row) => [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map(([, name]) => name)),
  );
  const modules = modulesOf(root);
  const types = sourcesOf(root, [MODULES])
    .filter(({ path }) => path.includes('/domain/') && !isTest(path))
    .flatMap(({ path, text }) => [...text.matchAll(EXPORTED)].map(([, name = '']) => ({ path, name })));
  if (modules.length === 0) return [`${MODULES}: no module was seen`];
  return [
    ...modules.filter((name) => !named.has(`${name}/`)).map((name) => `module ${name}: no row in GLOSSARY.md`),
    ...types
      .filter(({ name }) => !named.has(name))
      .map(({ path, name }) => `${path}: ${name} has no row in GLOSSARY.md`),
  ];
}

if (import.meta.main) report('glossary', checkGlossary(rootAsked()));
