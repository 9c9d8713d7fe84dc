import type { LawfulRoad } from '@jieyou/contracts';

/** 调解不成、不愿调解的，可以走的路: arbitration, administrative and judicial (人民调解法 第二十六条). */
export const otherRoads = ['litigation', 'arbitration', 'administrative'] as const satisfies readonly LawfulRoad[];
