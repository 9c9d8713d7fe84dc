import { report, rootAsked, sourcesOf } from './source-files.ts';

const LATER = /\b(?:TODO|FIXME|XXX|HACK)\b(?!.*#\d+)/;
const LEFT_OUT = /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/;
const OWN = /^tools\/(?:check-todo|small-checks\.test)\.ts$/;

/** 未完之事: put off only with the number of an issue; no test is left out. */
export function checkTodo(root: string): string[] {
  const sources = sourcesOf(root, undefined, /\.(?:tsx?|mjs|sql|css|ya?ml)$/).filter(({ path }) => !OWN.test(path));
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      if (LATER.test(line)) return [`${path}:${at + 1}: put off without the number of an issue`];
      return LEFT_OUT.test(line) ? [`${path}:${at + 1}: a test is left out`] : [];
    }),
  );
}

if (import.meta.main) report('todo', checkTodo(rootAsked()));
