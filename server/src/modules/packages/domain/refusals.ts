import { roles } from '@jieyou/contracts';
import type { Role } from '@jieyou/contracts';

/** 不准的理由. */
export type PackageRefusal =
  | { code: 'no_packages' }
  | { code: 'no_such_package' }
  | { code: 'no_such_step' }
  | { code: 'package_running'; label: string }
  | { code: 'package_over' }
  | { code: 'matter_not_open' }
  | { code: 'not_your_post'; act: string; role: Role; by: readonly Role[] }
  | { code: 'not_yours'; act: string }
  | { code: 'not_the_unit'; act: string }
  | { code: 'step_needs'; step: string; first: readonly string[] }
  | { code: 'step_not_waiting'; step: string }
  | { code: 'step_not_running'; step: string }
  | { code: 'step_must'; step: string }
  | { code: 'no_such_unit' }
  | { code: 'unit_walled' }
  | { code: 'no_rounds_rule' }
  | { code: 'rounds_not_full'; failed: number; after: number };

const words: { [Code in PackageRefusal['code']]: (no: Extract<PackageRefusal, { code: Code }>) => string } = {
  no_packages: () => '本地工作法没有规定组合套餐，请按一般程序办理；需要的可以在工作法里写明后发布',
  no_such_package: () => '没有这个套餐，请刷新后重新选择',
  no_such_step: () => '没有这一步，请刷新后重新选择',
  package_running: ({ label }) => `「${label}」正在进行，走完或者停止之后才能另选`,
  package_over: () => '这个套餐已经走完或者停止',
  matter_not_open: () => '事项须已受理且尚未办结',
  not_your_post: ({ act, role, by }) =>
    `您的岗位（${roles[role]}）不能${act}；由${by.map((each) => roles[each]).join('、')}办理`,
  not_yours: ({ act }) => `${act}由负责的综治中心或者持有本事项工单的单位办理`,
  not_the_unit: ({ act }) => `${act}由办这一步的单位或者负责的综治中心办理`,
  step_needs: ({ step, first }) =>
    `「${step}」须先办成${first.map((each) => `「${each}」`).join('、')}；请先办好并登记凭证`,
  step_not_waiting: ({ step }) => `「${step}」已经开始或者已经结束`,
  step_not_running: ({ step }) => `「${step}」还没有转入办理，请先转入`,
  step_must: ({ step }) => `「${step}」是必经的一步，不能跳过；办不成的，请登记没有办成或者停止套餐`,
  no_such_unit: () => '没有找到该单位，请从列表中选择',
  unit_walled: () => '该单位是被反映的单位，不能承办，请另选',
  no_rounds_rule: () => '本地工作法没有规定满几次调解不成建议走诉讼途径；当事人随时可以起诉',
  rounds_not_full: ({ failed, after }) =>
    `目前调解不成 ${failed} 次，工作法规定满 ${after} 次才提示；当事人自己要求起诉的，随时可以起诉`,
};

/** 说明不准的理由. */
export function sayPackageRefusal<Code extends PackageRefusal['code']>(
  refusal: Extract<PackageRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: PackageRefusal) => string;
  return say(refusal);
}
