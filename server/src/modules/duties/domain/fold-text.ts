/** 统一写法: full-width and half-width, upper and lower case, and the white space that people leave inside words. */
export function foldText(text: string): string {
  const plain = text.normalize('NFKC').toLowerCase();
  return /\s/u.test(plain) ? plain.replaceAll(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '') : plain;
}

const apart = /[^\p{L}\p{N}]/u;

/** 字与字相邻的两字. Punctuation and white space part words; characters are counted as people count them. */
export function bigramsOf(text: string): string[] {
  const grams: string[] = [];
  let before = '';
  for (const point of foldText(text)) {
    const here = apart.test(point) ? '' : point;
    if (before !== '' && here !== '') grams.push(before + here);
    before = here;
  }
  return grams;
}
