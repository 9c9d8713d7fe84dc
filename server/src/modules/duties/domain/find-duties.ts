import { matterKinds } from '@jieyou/contracts';
import type { Duty } from './duty.ts';
import { foldText } from './fold-text.ts';

/** 查清单: every word typed must stand somewhere in the entry; which of them stand in it is shown. */
export function findDuties<Line extends Pick<Duty, 'no' | 'what' | 'keywords' | 'kinds' | 'basis'>>(
  lines: readonly Line[],
  query: string,
  unitOf: (line: Line) => string,
): { line: Line; matched: string[] }[] {
  const terms = [...new Set(foldText(query).split(/[\s,，、;；]+/u))].filter((term) => term !== '');
  return lines.flatMap((line) => {
    const { no, what, keywords, kinds, basis } = line;
    const written = [
      ...[what, ...keywords, unitOf(line), `第${no}条`, String(no)],
      ...kinds.map((kind) => matterKinds[kind]),
      ...basis.flatMap(({ document, article = '', quote = '' }) => [document, article, quote]),
    ].map(foldText);
    return terms.every((term) => written.some((text) => text.includes(term))) ? [{ line, matched: terms }] : [];
  });
}
