import { stages } from '@jieyou/contracts';
import type { Stage } from '@jieyou/contracts';

/** 不能这样做的理由, as it is told to the person themselves. */
export type PersonRefusal =
  | { code: 'no_such_matter' }
  | { code: 'command_reused' }
  | { code: 'not_now'; act: string; stage: Stage }
  | { code: 'already_rated' }
  | { code: 'objection_waits' }
  | { code: 'reopen_over'; until: string };

const words: { [Code in PersonRefusal['code']]: (refusal: Extract<PersonRefusal, { code: Code }>) => string } = {
  no_such_matter: () => '没有找到这件事。请重新扫描回执上的二维码，或者到综治中心窗口查询。',
  command_reused: () => '这份内容刚才已经提交过。如果是另外的内容，请再按一次提交。',
  not_now: ({ act, stage }) => `这件事现在是「${stages[stage]}」，不能${act}。需要帮助，请打页面上的电话。`,
  already_rated: () => '您已经评价过这次办理结果，每次只能评价一次。有新的意见，可以「提出异议」或者「补充情况」。',
  objection_waits: () => '您先前的异议还在等待答复，不用重复提出；有新的情况，可以「补充情况」。',
  reopen_over: ({ until }) => `可以要求重新办理的期限到 ${until} 为止，已经过了。请重新反映一次，并写上这件事的编码。`,
};

/** 告诉本人为什么现在不能. */
export const sayPersonRefusal = <Code extends PersonRefusal['code']>(
  refusal: Extract<PersonRefusal, { code: Code }>,
): string => (words[refusal.code] as (refusal: PersonRefusal) => string)(refusal);
