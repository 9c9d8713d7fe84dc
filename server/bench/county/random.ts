/** 可重复的随机: the same seed always gives the same row of numbers. */
export type Dice = {
  /** In [0, 1). */
  readonly roll: () => number;
  /** A whole number below `n`. */
  readonly below: (n: number) => number;
  /** True `share` of the time. */
  readonly chance: (share: number) => boolean;
  readonly pick: <Value>(from: readonly Value[]) => Value;
  readonly uuid: () => string;
  readonly hex: (bytes: number) => string;
};

/** mulberry32, begun apart for every seed, so that one matter's numbers do not depend on another's. */
export function diceOf(seed: number): Dice {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) >>> 0;
  const word = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const roll = (): number => word() / 4_294_967_296;
  const below = (n: number): number => Math.floor(roll() * n);
  const hex = (bytes: number): string => {
    let text = '';
    while (text.length < bytes * 2) text += word().toString(16).padStart(8, '0');
    return text.slice(0, bytes * 2);
  };
  return {
    roll,
    below,
    hex,
    chance: (share) => roll() < share,
    pick: (from) => {
      const found = from[below(from.length)];
      if (found === undefined) throw new Error('nothing to pick from');
      return found;
    },
    uuid: () => {
      const text = hex(16);
      const variant = '89ab'.charAt(Number.parseInt(text.charAt(16), 16) & 3);
      return `${text.slice(0, 8)}-${text.slice(8, 12)}-4${text.slice(13, 16)}-${variant}${text.slice(17, 20)}-${text.slice(20, 32)}`;
    },
  };
}
