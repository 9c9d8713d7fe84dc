import type { AreaUnit, MatterKind } from '@jieyou/contracts';

/** 主责单位, by a word of its name, so that it is found however the tree is laid out; or the unit where it lies. */
export type DemoOwner = AreaUnit | string;

/** 演示清单的一条. Basis as people write it: `《文件》第几条：原文`. */
export type DemoDuty = {
  readonly owner: DemoOwner;
  readonly what: string;
  readonly kinds: readonly MatterKind[];
  readonly keywords: readonly string[];
  readonly basis: readonly string[];
  readonly co: readonly DemoOwner[];
};

type Written = readonly [what: string, kinds: string, keywords: string, basis: string | string[], co?: string];

const split = (text: string): string[] => text.split(' ').filter((each) => each !== '');

/** 一个单位的各条. */
export const dutiesOf = (owner: DemoOwner, written: readonly Written[]): DemoDuty[] =>
  written.map(([what, kinds, keywords, basis, co = '']) => ({
    ...{ owner, what, kinds: split(kinds) as MatterKind[], keywords: split(keywords) },
    ...{ basis: [basis].flat(), co: split(co) },
  }));
