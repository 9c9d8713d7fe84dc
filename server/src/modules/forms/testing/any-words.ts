import fc from 'fast-check';

const common = Array.from(
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经',
);
const names = [
  '买买提·阿不都热合曼',
  '欧阳春晓',
  '阿依古丽·吾甫尔',
  '扎西多吉',
  '㐂田龘',
  '䶮某',
  '𠮷野家',
  '卓玛措',
  '诸葛𬎆',
];
const marks = ['，', '。', '；', '：“', '”', '（', '）', '、', '——', '……', '《', '》', '·', '〔2026〕', '①', '％', '℃'];
/** What means something in Typst, in XML, in a shell; here all of it is words. */
const markup = [
  '#panic("x")',
  '$x^2$',
  '*重*',
  '_轻_',
  '`代码`',
  '<label>',
  '@ref',
  '\\',
  '//注',
  '/*',
  '[x]',
  '{y}',
  '= 标题',
  '- 项',
  '&amp;',
  '"\'',
  '#sys.inputs',
  '~',
];
const unbroken = [
  'https://example.test/a/very/long/address?with=many&parts=and-no-place-to-break-0123456789',
  '6222020200112233445566778899',
  'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA',
];
const rare = ['𠮷', '㐂', '䶮', '𡃁', '🙂', '👨‍👩‍👧', 'é', 'ü', 'ا', 'ཨ', '①', '㎡', '\uE000'];

const piece = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.array(fc.constantFrom(...common), { minLength: 1, maxLength: 24 }).map((all) => all.join('')),
  },
  { weight: 3, arbitrary: fc.constantFrom(...marks) },
  { weight: 2, arbitrary: fc.constantFrom(...names) },
  { weight: 2, arbitrary: fc.constantFrom(...markup) },
  { weight: 1, arbitrary: fc.constantFrom(...unbroken) },
  { weight: 1, arbitrary: fc.constantFrom(...rare) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 99_999_999 }).map(String) },
);

/** 任意的话, of at most `most` characters; `area` may have paragraphs. Never blank: what is required is there. */
export const usualWords = (most: number, area: boolean): fc.Arbitrary<string> =>
  fc
    .array(area ? fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.constant('\n') }) : piece, {
      minLength: 1,
      maxLength: Math.max(1, Math.ceil(most / 12)),
    })
    .map((pieces) => `甲${[...pieces.join('')].slice(0, most - 1).join('')}`);
