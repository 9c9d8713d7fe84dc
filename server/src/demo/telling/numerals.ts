const digits = Array.from('零一二三四五六七八九');

const below10000 = (value: number): string => {
  const places = ['', '十', '百', '千'];
  const text = Array.from(String(value))
    .reverse()
    .map((figure, place) => {
      const words = `${digits[Number(figure)] ?? ''}${places[place] ?? ''}`;
      return figure === '0' ? '零' : words;
    });
  return text
    .reverse()
    .join('')
    .replaceAll(/零+/g, '零')
    .replace(/零$/, '')
    .replace(/^一十/, '十')
    .replace(/^二千/, '两千');
};

/** 用汉字写的数, as it is spoken: 三千六百, 一万二. */
export function inWords(value: number): string {
  if (value < 10_000) return value === 0 ? '零' : below10000(value);
  const rest = value % 10_000;
  const high = several(Math.floor(value / 10_000));
  if (rest === 0) return `${high}万`;
  if (rest % 1000 === 0) return `${high}万${digits[rest / 1000] ?? ''}`;
  return `${high}万${rest < 1000 ? '零' : ''}${below10000(rest)}`;
}

/** 几: before a measure word, two is 两. */
export const several = (value: number): string => (value === 2 ? '两' : inWords(value));
