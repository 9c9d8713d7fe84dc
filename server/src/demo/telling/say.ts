import type { Draw } from '../draw.ts';

/** What stands in 【】: gives the words for it. */
export type Slot = (name: string, args: readonly number[]) => string;

/** One telling: which of the troubles of one kind it is, what fills the gaps, and what was said under a letter. */
export type Saying = { readonly theme: string; readonly slot: Slot; readonly told: Map<string, string> };

const CHOICE = /〔([^〔〕]*)〕/;
const SLOT = /【(?:([a-z])=)?([^【】]*)】/g;
const THEMED = /^([A-D]+)\//;

/** 合题的说法: those marked `A/` belong to theme A alone, those without a mark to all. */
export const fitting = (ways: readonly string[], theme: string): string[] =>
  ways.filter((way) => THEMED.exec(way)?.[1]?.includes(theme) ?? true).map((way) => way.replace(THEMED, ''));

/** The themes among some ways of saying; one without a name where there is none. */
export function themesOf(ways: readonly string[]): string[] {
  const letters = ways.flatMap((way) => Array.from(THEMED.exec(way)?.[1] ?? ''));
  return letters.length > 0 ? letters : [''];
}

const pickOf = (draw: Draw, ways: readonly string[], theme: string): string => {
  const fit = fitting(ways, theme);
  return fit.length > 0 ? draw.pick(fit) : '';
};

/** 〔甲｜乙〕: one of them, innermost first. */
function chosen(text: string, draw: Draw, theme: string): string {
  let now = text;
  for (let found = CHOICE.exec(now); found; found = CHOICE.exec(now)) {
    const word = pickOf(draw, (found[1] ?? '').split('｜'), theme);
    now = `${now.slice(0, found.index)}${word}${now.slice(found.index + found[0].length)}`;
  }
  return now;
}

/** 把写好的句子说出来. “ ‖ ” parts whole ways of saying it; what was told once under a letter is told the same again. */
export function say(text: string, draw: Draw, { theme, slot, told }: Saying): string {
  const way = pickOf(draw, text.split(' ‖ '), theme);
  return chosen(way, draw, theme).replaceAll(SLOT, (_, letter: string | undefined, inside: string) => {
    const [name = '', ...args] = inside.split(' ');
    const known = told.get(name);
    if (known !== undefined) return known;
    const words = slot(name, args.map(Number));
    if (letter !== undefined) told.set(letter, words);
    return words;
  });
}

/** 任选一句说. */
export const sayOne = (ways: readonly string[], draw: Draw, saying: Saying): string =>
  say(pickOf(draw, ways, saying.theme), draw, saying);
