import type { Role } from '@jieyou/contracts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { RosterRefusal } from './refusals.ts';

export interface KeepingPost {
  role: Role;
  orgPath: string;
}

const keepers: readonly Role[] = ['centre_director', 'window_clerk'];

/** 中心所在的地方: a centre hangs on its county or township. */
const groundOf = (centre: string): string => centre.replace(/\.[^.]+$/, '');

/** 能否管名册 at all. */
export const isKeeper = ({ role }: KeepingPost): boolean => keepers.includes(role);

/** 本岗位所管的地方. */
export const placeOf = ({ orgPath }: KeepingPost): string => groundOf(orgPath);

/** 能否管这一处的名册: the centre of that county or township (人民调解法 第五条: 县级以上地方人民政府司法行政部门指导). */
export function mayKeep(post: KeepingPost, home: string): Result<true, RosterRefusal> {
  if (!isKeeper(post)) return refuse({ code: 'not_a_keeper', role: post.role });
  return covers(groundOf(post.orgPath), home) ? ok(true) : refuse({ code: 'not_of_this_place' });
}

/** 同一乡镇: the first two parts of a path are the county and the township. */
export const townOf = (path: string): string => path.split('.').slice(0, 2).join('.');
