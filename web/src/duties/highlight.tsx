import type { ReactElement } from 'react';

/** 标出命中的词. The words are those that the server says it found; they are marked as they stand in the text. */
export function Highlight({ text, words }: { text: string; words: readonly string[] }): ReactElement {
  const found = words.filter((word) => word !== '');
  if (found.length === 0) return <>{text}</>;
  const escaped = found
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replaceAll(/[$()*+.?[\\\]^{|}]/g, '\\$&'));
  const parts = text.split(new RegExp(`(${escaped.join('|')})`, 'giu'));
  return (
    <>
      {parts.map((part, at) =>
        // oxlint-disable-next-line react/no-array-index-key -- the parts of one unchanging text stand where they stand
        at % 2 === 1 ? <mark key={at}>{part}</mark> : part,
      )}
    </>
  );
}
