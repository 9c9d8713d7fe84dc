import { orgKinds } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { parentPath } from './org.ts';
import type { Org } from './org.ts';

export type OrgRefusal = { code: keyof typeof sentences; words: string };

const sentences = {
  wrong_path: '组织路径应以「c县代码」开头，各级用小写字母、数字或下划线，以点分隔，如 c990101.t01.v02。',
  wrong_area_code: '区划代码应为 12 位数字，且前 6 位是本县代码。',
  wrong_name: '请填写组织的全称与简称。',
  wrong_term: '停用日期不能早于启用日期。',
  wrong_root: '只有县级组织可以、也必须位于组织树的根。',
  wrong_kind: `组织类型应为：${Object.values(orgKinds).join('、')}。`,
  no_parent: '没有找到上级组织，请先新增上级组织。',
  path_taken: '这个路径已有组织，请换一个。',
} as const;

export const refuseOrg = (code: OrgRefusal['code']): { ok: false; refusal: OrgRefusal } =>
  refuse({ code, words: sentences[code] });

/** 组织登记是否成立: what can be said without looking at the tree. */
export function checkOrg(org: Omit<Org, 'id'>): Result<null, OrgRefusal> {
  const root = `c${org.county}`;
  const isRoot = org.path === root;
  if (!/^c\d{6}(\.[a-z0-9_]+)*$/.test(org.path) || !(isRoot || org.path.startsWith(`${root}.`))) {
    return refuseOrg('wrong_path');
  }
  if (!(org.kind in orgKinds)) return refuseOrg('wrong_kind');
  if (isRoot !== (org.kind === 'county') || isRoot !== (parentPath(org.path) === null)) return refuseOrg('wrong_root');
  if (!/^\d{12}$/.test(org.areaCode) || !org.areaCode.startsWith(org.county)) return refuseOrg('wrong_area_code');
  if (org.name.trim() === '' || org.shortName.trim() === '') return refuseOrg('wrong_name');
  if (org.validTo !== null && org.validTo < org.validFrom) return refuseOrg('wrong_term');
  return ok(null);
}
