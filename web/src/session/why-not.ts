import { dutyDrafters, importers, keepers, peopleSeekers, registrars, roles } from '@jieyou/contracts';
import type { Role, SessionView } from '@jieyou/contracts';

/** 因岗而异的事: what only some posts do, and which. The server refuses by the same lists. */
const doers = {
  登记事项: registrars,
  导入: importers,
  提交和批准做法与日历: keepers,
  起草职责清单: dutyDrafters,
  查人: peopleSeekers,
} as const;
export type Doing = keyof typeof doers;

const officers: readonly Role[] = ['system_officer', 'security_officer', 'audit_officer'];

/** 三员 keep the system; they handle no matters. */
export const isOfficer = (session: SessionView | null): boolean =>
  session?.post ? officers.includes(session.post.role) : false;

/** 为什么不能: null when this post may. */
export function whyNot(session: SessionView | null, doing: Doing): string | null {
  const role = session?.post?.role;
  if (!role || doers[doing].includes(role)) return null;
  const others = doers[doing].map((each) => `「${roles[each]}」`).join('');
  return `您当前的岗位是「${roles[role]}」，不能${doing}；由${others}办理。`;
}
