import type { Block, Layout } from '../domain/block.ts';

/** What is laid out and not drawn: line breaks. Everything else needs a glyph. */
const drawn = (character: string): boolean => character !== '\n';

/** Every text in what is to be printed, however deep. */
function* textsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const held of Object.values(value)) yield* textsIn(held);
}

/** 缺字: the characters that no font has, each once, in the order in which they are met. */
export function missingGlyphs(value: unknown, has: (codePoint: number) => boolean): string[] {
  const missing = new Set<string>();
  for (const text of textsIn(value))
    for (const character of text) if (drawn(character) && !has(character.codePointAt(0) ?? 0)) missing.add(character);
  return [...missing];
}

const boxed = <Value>(value: Value, missing: ReadonlySet<string>): Value => {
  if (typeof value === 'string') return [...value].map((each) => (missing.has(each) ? '□' : each)).join('') as Value;
  if (Array.isArray(value)) return value.map((each: unknown) => boxed(each, missing)) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, boxed(held, missing)])) as Value;
};

const point = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** 留空手写: a box where the character stands, and a line at the end that says which. Never a silent gap. */
export function withBoxes(layout: Layout, characters: readonly string[]): Layout {
  const note: Block = {
    is: 'note',
    text: `注：文中“□”处的字字体未收（${characters.map(point).join('、')}），由经办人手写补入并核对。`,
  };
  return { ...layout, blocks: [...boxed(layout.blocks, new Set(characters)), note] };
}

/** The same for the data an office's own template reads. */
export const boxedData = (data: unknown, characters: readonly string[]): unknown => boxed(data, new Set(characters));
