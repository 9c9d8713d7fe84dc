import { dutyDeciders, dutyDrafters, roles } from '@jieyou/contracts';
import type { OrgKind, Role } from '@jieyou/contracts';

/** 岗位, as far as the list asks: which, and where it sits. */
export type KeeperPost = { readonly role: Role; readonly orgPath: string };
export type May = { readonly ok: boolean; readonly words: string | null };

const named = (of: readonly Role[]): string => of.map((role) => roles[role]).join('、');
const yes: May = { ok: true, words: null };
const no = (words: string): May => ({ ok: false, words });

/** 县级综治中心的岗位, or a system officer's: a county has one list, kept in one place. */
function inCounty({ role, orgPath }: KeeperPost, kindOf: (path: string) => OrgKind | undefined): boolean {
  if (role === 'system_officer') return true;
  return kindOf(orgPath) === 'centre' && orgPath.split('.').length === 2;
}

const may =
  (of: readonly Role[], doing: string) => (post: KeeperPost, kindOf: (path: string) => OrgKind | undefined) =>
    of.includes(post.role) && inCounty(post, kindOf)
      ? yes
      : no(`职责清单由县级综治中心维护，${doing}由其${named(of)}办理；发现不对的，请在该条页面报告`);

/** 谁可起草. */
export const mayDraft = may(dutyDrafters, '起草');

/** 谁可审定, 谁可答复报告. */
export const mayDecide = may(dutyDeciders, '审定');
