import { createHash } from 'node:crypto';

/** 抽签 — all chance in the demo county comes from here, and the same seed draws the same. */
export type Draw = {
  /** From 0 up to, not including, 1. */
  readonly share: () => number;
  /** A whole number from `least` to `most`, both included. */
  readonly whole: (least: number, most: number) => number;
  readonly chance: (of: number) => boolean;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  /** One by its weight. */
  readonly weighed: <Item>(items: readonly (readonly [Item, number])[]) => Item;
  /** A draw of its own for one thing, so that what is drawn for it changes nothing else. */
  readonly own: (name: string) => Draw;
};

/** sfc32: small, quick, and the same on every machine. */
function shares(seed: Buffer): () => number {
  let [a, b, c, d] = [seed.readInt32LE(0), seed.readInt32LE(4), seed.readInt32LE(8), 1];
  return () => {
    const sum = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
}

/** 以种子开始抽签. */
export function drawFrom(seed: string): Draw {
  const share = shares(createHash('sha256').update(seed).digest());
  const whole = (least: number, most: number): number => least + Math.floor(share() * (most - least + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    const item = items[whole(0, items.length - 1)];
    if (item === undefined) throw new Error('nothing to pick from');
    return item;
  };
  const weighed = <Item>(items: readonly (readonly [Item, number])[]): Item => {
    let left = share() * items.reduce((sum, [, weight]) => sum + weight, 0);
    const found = items.find(([, weight]) => (left -= weight) < 0) ?? items.findLast(([, weight]) => weight > 0);
    if (!found) throw new Error('nothing to weigh');
    return found[0];
  };
  return { share, whole, chance: (of) => share() < of, pick, weighed, own: (name) => drawFrom(`${seed}/${name}`) };
}
