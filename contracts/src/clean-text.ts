/** 清理文字 — what people paste carries characters that nobody sees; the counter, an import and every form clean alike. */
const invisible = /[\u00AD\u061C\u180E\u200B\u200C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu;
// oxlint-disable-next-line no-control-regex -- removing them is the point
const control = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/gu;
// oxlint-disable-next-line no-control-regex -- turning them into one kind is the point
const lineBreaks = /\r\n?|[\u000B\u000C\u0085\u2028\u2029]/gu;
const joinerOutsideEmoji =
  // oxlint-disable-next-line no-misleading-character-class -- the joiner is looked for beside each part of an emoji
  /(?<![\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\uFE0F])\u200D|\u200D(?!\p{Extended_Pictographic})/gu;

/** 清理正文: stray tabs, spaces and invisible characters go, paragraphs stay; emoji, rare and traditional characters stay. */
export const cleanText = (text: string): string =>
  visible(text)
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ *\n */g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();

/** 清理单行文字（标题、姓名、地点）: as above, and on one line. */
export const cleanLine = (text: string): string => visible(text).replaceAll(/\s+/gu, ' ').trim();

const visible = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(lineBreaks, '\n')
    .replaceAll(control, '')
    .replaceAll(invisible, '')
    .replaceAll(joinerOutsideEmoji, '')
    .normalize('NFC');
