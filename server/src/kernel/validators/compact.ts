/**
 * 号码的规整写法: half-width, upper case, without spaces, dots and dashes of any kind.
 * 表格里的号码常带全角字符、空格或不可见字符.
 */
export const compact = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF'’`]/gu, '')
    .replaceAll(/[-‐‑‒–—―−·.]/gu, '')
    .toUpperCase();
