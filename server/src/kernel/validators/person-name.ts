/**
 * 姓名规整, for finding the same name again: half width, capital letters, without spaces and without the dots between
 * the parts of a name (买买提·艾力、买买提•艾力). Two spellings of one person stay two names.
 */
export const plainName = (text: string): string =>
  text
    .normalize('NFKC')
    .replaceAll(/[\s·•・‧∙⋅．.]/gu, '')
    .toUpperCase();
