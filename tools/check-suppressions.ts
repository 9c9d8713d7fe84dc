import { report, rootAsked, sourcesOf } from './source-files.ts';

const SUPPRESSION = /(?:oxlint|eslint)-disable|@ts-(?:expect-error|ignore|nocheck)|prettier-ignore/;
const REASON = / -- \S.{9,}/;
const OWN = /^tools\/(?:check-suppressions|small-checks\.test)\.ts$/;

/** 例外: every suppression of a check says why, after ` -- `, in words. */
export function checkSuppressions(root: string): string[] {
  const sources = sourcesOf(root, undefined, /\.(?:tsx?|mjs|css)$/).filter(({ path }) => !OWN.test(path));
  return sources.flatMap(({ path, text }) =>
    text.split('\n').flatMap((line, at) => {
      const silent = SUPPRESSION.test(line) && !REASON.test(line);
      return silent ? [`${path}:${at + 1}: suppresses a check without a reason (" -- why")`] : [];
    }),
  );
}

if (import.meta.main) report('suppressions', checkSuppressions(rootAsked()));
