import type { MethodSubsidy } from '@jieyou/contracts';

interface Capped {
  mediator: string;
  committee: string;
  rate: number;
  kept: boolean;
}

/** 按标准和上限算: in the order of the sheet, until the cap of the mediator or of the committee is reached. */
export function amountsOf<Line extends Capped>(
  lines: readonly Line[],
  { cap_per_mediator: one, cap_per_committee: all }: MethodSubsidy,
): (Line & { amount: number })[] {
  const spent = new Map<string, number>();
  return lines.map((line) => {
    if (!line.kept) return { ...line, amount: 0 };
    const [mine, ours] = [`m:${line.mediator}`, `c:${line.committee}`];
    const room = Math.min(one - (spent.get(mine) ?? 0), all - (spent.get(ours) ?? 0));
    const amount = Math.max(0, Math.min(line.rate, room));
    for (const key of [mine, ours]) spent.set(key, (spent.get(key) ?? 0) + amount);
    return { ...line, amount };
  });
}

/** 由种子定的次序: the same seed and the same frame give the same sample, for whoever checks it (xorshift over FNV-1a). */
function rankOf(seed: string, id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of `${seed}:${id}`) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  hash ^= hash << 13;
  hash ^= hash >>> 17;
  return (hash ^ (hash << 5)) >>> 0;
}

/** 随机抽查: so many of the frame, drawn by the seed that stands on the sheet. */
export function sampleOf(
  frame: readonly string[],
  seed: string,
  { audit_share: share, audit_least: least }: Pick<MethodSubsidy, 'audit_share' | 'audit_least'>,
): string[] {
  const wanted = Math.min(frame.length, Math.max(least, Math.ceil((frame.length * share) / 100)));
  return frame
    .toSorted((one, other) => rankOf(seed, one) - rankOf(seed, other) || one.localeCompare(other))
    .slice(0, wanted);
}
