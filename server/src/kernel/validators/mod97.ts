/** 校验码 of letters and digits（ISO 7064 MOD 97-10，与国际银行账号同一算法）: two digits. */
export const mod97CheckDigits = (body: string): string => String(98 - mod97(`${body}00`)).padStart(2, '0');

/** 校验: the whole text, check digits at its end. */
export const isMod97 = (text: string): boolean => mod97(text) === 1;

/** Letters count as 10 to 35; one character at a time, so that no number grows large. */
function mod97(text: string): number {
  if (!/^[0-9A-Z]+$/.test(text)) throw new RangeError('MOD 97-10 reads digits and capital letters only');
  return [...text].reduce((rest, character) => {
    const value = Number.parseInt(character, 36);
    return (rest * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}
