import { documentDate } from '../../../kernel/document-date.ts';
import { localDate } from '../../../kernel/local-date.ts';
import type { Block, Field, Run, Signs, SignPlace } from './block.ts';
import type { Draft } from './draft.ts';
import type { Sign } from './fields.ts';

type Maybe<Value> = Value | null | undefined;

/** 填空: the value, or a ruled blank of so many characters. */
export const fill = (value: Maybe<string | number>, width: number): Field => ({
  fill: value === undefined || value === null || value === '' ? null : String(value),
  width,
});
/** 留白: for a pen, whatever the data say. */
const pen = (width: number): Field => ({ fill: null, width, hand: true });
export const words = (value: Maybe<string>): string | null => (value === undefined || value === '' ? null : value);

/** `2026年3月2日`. The day was checked when the data were read. */
export const sayDay = (day: string): string => documentDate(localDate(day));
export const maybeDay = (day: Maybe<string>): string | null => (typeof day === 'string' ? sayDay(day) : null);

/** `2026年3月2日 9时30分`. */
const sayMoment = (at: string): string =>
  `${sayDay(at.slice(0, 10))}${Number(at.slice(11, 13))}时${at.slice(14, 16)}分`;

/** 年月日: the day, or the three blanks to be filled by hand. */
export const dayRuns = (day: Maybe<string>): Run[] =>
  typeof day === 'string' ? [sayDay(day)] : [pen(3), '年', pen(2), '月', pen(2), '日'];

/** 时间: a moment, or the blanks. */
export const momentRuns = (at: Maybe<string>): Run[] =>
  typeof at === 'string' ? [sayMoment(at)] : [...dayRuns(null), pen(2), '时', pen(2), '分'];

/** 勾选: every choice is printed, the chosen one is ticked. */
export const ticks = (choices: Readonly<Record<string, string>>, chosen: Maybe<string>): Run[] =>
  Object.entries(choices).flatMap(([code, label]): Run[] => [{ tick: code === chosen, label }, '　']);

/** At least so many, the rest empty: a blank form has room for the usual number. */
export const atLeast = <Item>(items: Maybe<readonly Item[]>, least: number, empty: Item): readonly Item[] => [
  ...(items ?? []),
  ...Array.from({ length: Math.max(0, least - (items?.length ?? 0)) }, () => empty),
];

const placeOf = ({ name, on, picture }: Draft<Sign>): SignPlace => ({
  name: words(name),
  on: maybeDay(on),
  picture: words(picture),
});

/** 签名处: those who signed; before that, a place for each who will have to. */
export function signBlock(
  label: string,
  signed: Maybe<readonly Draft<Sign>[]>,
  { names = [], least = 1, dated = false }: { names?: readonly Maybe<string>[]; least?: number; dated?: boolean } = {},
): Signs {
  const others = names.filter((name) => !signed?.some((each) => each.name === name));
  const places = [...(signed ?? []).map(placeOf), ...others.map((name) => placeOf({ name }))];
  return { is: 'signs', label, dated, places: atLeast(places, least, placeOf({})) };
}

export const signHow = '签名、盖章或者按指印';

/** 印章处, with the day under the name. */
export const sealBlock = (label: string, on: Maybe<string>): Block => ({ is: 'seal', label, on: maybeDay(on) });

const short = ({ places }: Signs): boolean => places.length === 1 && (places[0]?.name ?? '').length <= 4;

/** 并排的签名处: beside each other where both are short, one under the other where not. */
export const signPair = (left: Signs, right: Signs): Block[] =>
  short(left) && short(right) ? [{ is: 'pair', left, right }] : [left, right];
