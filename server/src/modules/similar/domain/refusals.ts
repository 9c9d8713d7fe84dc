/** 查重时不能办的理由. */
export type SimilarRefusal =
  | { code: 'same_matter' }
  | { code: 'not_yours_to_judge'; words: string }
  | { code: 'not_remembered' }
  | { code: 'no_number' }
  | { code: 'too_often'; minutes: number };

const words: { [Code in SimilarRefusal['code']]: (refusal: Extract<SimilarRefusal, { code: Code }>) => string } = {
  same_matter: () => '请选择另一件事项，不能与自己比较',
  not_yours_to_judge: (refusal) => refusal.words,
  not_remembered: () => '这两件事没有记过「不是重复」，或者已经撤销。请刷新页面',
  too_often: ({ minutes }) => `${minutes} 分钟内按号码查重的次数太多，请稍后再查；登记不受影响`,
  no_number: () => '没有完整的电话或证件号码可查，请核对号码',
};

/** 理由的说法. */
export const saySimilarRefusal = (refusal: SimilarRefusal): string =>
  (words[refusal.code] as (given: SimilarRefusal) => string)(refusal);
