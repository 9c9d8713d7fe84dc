/** 统计答复不了的缘由. */
export type MeasuresRefusal =
  | { code: 'no_scope' }
  | { code: 'outside_your_scope'; unit: string }
  | { code: 'no_such_measure'; id: string }
  | { code: 'period_backwards' }
  | { code: 'period_too_long' }
  | { code: 'month_not_over'; month: string }
  | { code: 'month_closed_already'; month: string }
  | { code: 'month_not_closed'; month: string }
  | { code: 'not_your_month' };

type Words = { [Code in MeasuresRefusal['code']]: (refusal: Extract<MeasuresRefusal, { code: Code }>) => string };

const words: Words = {
  no_scope: () => '这个岗位不管事项，没有可以统计的范围；请换一个岗位',
  outside_your_scope: ({ unit }) => `「${unit}」不在您的职责范围内；请选自己的单位或者下级单位`,
  no_such_measure: ({ id }) => `辞典里没有「${id}」这个指标；请从辞典里选`,
  period_backwards: () => '开始的日期在结束之后；请把两个日期对调',
  period_too_long: () => '一次最多问十年；请缩短时期',
  month_not_over: ({ month }) => `${month} 还没有过完；下个月再月结`,
  month_closed_already: ({ month }) => `${month} 已经月结过，不能再结；以后的变动作为更正另列`,
  month_not_closed: ({ month }) => `${month} 还没有月结；请由县级中心主任月结`,
  not_your_month: () => '月结由县级综治中心的主任办理',
};

/** 说明缘由 and what to do next. */
export const sayMeasuresRefusal = (refusal: MeasuresRefusal): string =>
  (words[refusal.code] as (given: MeasuresRefusal) => string)(refusal);
