import type { Problem } from './read-yaml.ts';

export type MethodRefusal =
  | { code: 'file_has_problems'; problems: Problem[] }
  | { code: 'already_in_force'; what: string }
  | { code: 'no_such_proposal'; what: string }
  | { code: 'second_person_needed' }
  | { code: 'proposal_changed' };

/** Every refusal has words. Adding a code without words does not compile. */
const words: { [Code in MethodRefusal['code']]: (refusal: Extract<MethodRefusal, { code: Code }>) => string } = {
  file_has_problems: ({ problems }) =>
    `文件有 ${problems.length} 处问题，请逐处改正后再提交：\n${problems.map(sayProblem).join('\n')}`,
  already_in_force: ({ what }) => `${what} 已经发布，不能再改；请把版本号加一，作为新版本提交`,
  no_such_proposal: ({ what }) => `没有待发布的 ${what}，请先提交`,
  second_person_needed: () => '提交人不能发布自己提交的文件，请由另一人审核发布',
  proposal_changed: () => '这份文件在您查看之后又有改动，请重新查看后再发布',
};

/** 说明不准的原因和下一步. */
export function sayMethodRefusal<Code extends MethodRefusal['code']>(
  refusal: Extract<MethodRefusal, { code: Code }>,
): string {
  const say = words[refusal.code as Code] as (refused: typeof refusal) => string;
  return say(refusal);
}

/** 说明一处问题: “第 12 行第 5 列 clocks.accept：……；应……”. */
export const sayProblem = ({ line, column, path, what, instead }: Problem): string =>
  `第 ${line} 行第 ${column} 列${path === '' ? '' : ` ${path}`}：${what}。改为：${instead}`;
