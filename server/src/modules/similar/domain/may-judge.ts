import { duplicateJudges, roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';

/** 判断人: a post and how far it reaches. */
export interface Judge {
  role: Role;
  scopePath: string;
}

const within = (scope: string, path: string): boolean => path === scope || path.startsWith(`${scope}.`);

/** 能否判断这件事. Null when so, else why not, and who can. */
export function whyNotJudge({ role, scopePath }: Judge, owner: string): string | null {
  if (!duplicateJudges.includes(role)) {
    return `您的岗位是「${roles[role]}」，是不是重复由${duplicateJudges.map((each) => `「${roles[each]}」`).join('')}判断；可以把想法写进办理进展`;
  }
  return within(scopePath, owner) ? null : '这件事由别的综治中心负责，是不是重复由它判断';
}
