/** 已打码: several stars, crosses or circles in a row where digits should be. */
export const isMasked = (text: string): boolean => /[*＊×✱●○]{2,}|(?<=\d)[xX]{3,}(?=\d)/u.test(text);

/** 身份证号打码: `422825********1234`. Never shorter than it is, never more than ten characters shown. */
export const maskIdNumber = (number: string): string =>
  number.length <= 10 ? '*'.repeat(number.length) : cover(number, 6, 4);

/** 电话打码: mobile `138****5678`; others show the last four digits. */
export const maskPhone = (phone: string): string => {
  if (/^1\d{10}$/.test(phone)) return cover(phone, 3, 4);
  return phone.length <= 5 ? phone : cover(phone, 0, 4);
};

/** 姓名打码: the family name stays, `张**`. */
export const maskName = (name: string): string => {
  const characters = [...name];
  return characters.length <= 1 ? name : `${characters[0] ?? ''}${'*'.repeat(characters.length - 1)}`;
};

const cover = (text: string, head: number, tail: number): string =>
  text.slice(0, head) + '*'.repeat(text.length - head - tail) + text.slice(text.length - tail);
