import { counted, NOT_PETITION, RESOLVED } from './counts.ts';
import type { Counted, FactMoment, Measure } from './measure.ts';

type Part = readonly [words: string, on: FactMoment, where?: string];
type Rate = { numerator: Part; denominator: Part; explains: string; rule?: 'same_cohort' | 'same_period' };

const partOf = ([words, on, where]: Part): Counted => counted(words, on, where);

const rate = (id: string, name: string, { numerator, denominator, explains, rule = 'same_cohort' }: Rate): Measure => ({
  ...{ id, version: 1, name, unit: 'matters', rule, explains },
  ...{ numerator: partOf(numerator), denominator: partOf(denominator) },
});

const DONE = 'f.concluded_at < $to';
const clocks = [
  ['accept', '按期受理率', '受理', '受理期限在期内届满'],
  ['contact', '按期联系率', '首次联系', '首次联系期限在期内届满'],
  ['resolve', '按期办结率', '办结', '办理期限在期内届满'],
  ['feedback', '按期回访率', '反馈回访', '反馈回访期限在期内届满'],
] as const;

/** 四个时钟各自的按期率: due in the period, by the effective deadline, extensions and pauses included. */
const onTime = clocks.map(([clock, name, what, due]) =>
  rate(`${clock}_on_time`, name, {
    denominator: [`${due}的事项（不计时的不在内）`, `${clock}_due`],
    numerator: [`其中在期限内${what}的`, `${clock}_due`, `f.${clock}_kept`],
    explains: `按延期、中止以后的期限算；到期没有${what}的算逾期。历史导入的不计时，不在分母里。`,
  }),
);

/** 比率, each with both its lines in words. */
export const rateMeasures: readonly Measure[] = [
  rate('concluded_rate', '办结率（同批）', {
    denominator: ['期内交办的事项', 'dispatched_at'],
    numerator: ['其中截至期末已经办结的', 'dispatched_at', DONE],
    explains: '交办多少、办结多少、还在办多少，加得拢。',
  }),
  rate('resolved_rate', '化解率（同批）', {
    denominator: ['期内受理的事项', 'accepted_at'],
    numerator: ['其中截至期末已经化解的', 'accepted_at', `${DONE} and ${RESOLVED}`],
    explains: '只在这一批里数；刚受理的还来不及化解，越近的月份越低。',
  }),
  rate('resolved_rate_period', '化解率（同期）', {
    rule: 'same_period',
    denominator: ['期内受理的事项', 'accepted_at'],
    numerator: ['期内化解的事项，可能是以前受理的', 'concluded_at', RESOLVED],
    explains: '分子分母不是同一批，可能超过百分之百；与同批的化解率不能混着比。',
  }),
  rate('resolved_share', '化解占办结', {
    denominator: ['期内办结的事项', 'concluded_at'],
    numerator: ['其中结果为化解、部分化解或者已答复的', 'concluded_at', RESOLVED],
    explains: '办结里有多少是真正化解的；引导诉讼、仲裁和转送的在分母里。',
  }),
  rate('solved_rate', '解决率（本人确认）', {
    denominator: ['期内办结的事项', 'concluded_at'],
    numerator: ['其中本人说已经解决的', 'concluded_at', 'f.solved'],
    explains: '本人没有说话的不算解决。',
  }),
  rate('response_rate', '回访应答率', {
    denominator: ['期内办结、已经回访过的事项', 'concluded_at', 'f.call_back is not null'],
    numerator: [
      '其中本人作了评价的',
      'concluded_at',
      `f.call_back in ('satisfied', 'basically_satisfied', 'dissatisfied')`,
    ],
    explains: '与满意率一起看：应答的人少，满意率就说明不了多少。',
  }),
  rate('satisfied_rate', '满意率', {
    denominator: [
      '期内办结、回访时作了评价的事项',
      'concluded_at',
      `f.call_back in ('satisfied', 'basically_satisfied', 'dissatisfied')`,
    ],
    numerator: ['其中满意或者基本满意的', 'concluded_at', `f.call_back in ('satisfied', 'basically_satisfied')`],
    explains: '没有联系上、不愿评价的既不在分子里也不在分母里。',
  }),
  rate('return_rate', '退单率', {
    denominator: ['期内首次交办的事项', 'dispatched_at'],
    numerator: ['其中被退过单的', 'dispatched_at', 'f.returned > 0'],
    explains: '退单多，多半是职责清单或者分办不清楚。',
  }),
  rate('reopen_rate', '重新办理率', {
    denominator: ['期内办结的事项', 'concluded_at'],
    numerator: ['其中重新办理过的', 'concluded_at', 'f.reopened > 0'],
    explains: '办结以后又有新情况、在原事项上重新办理的。',
  }),
  rate('grassroots_share', '化解在基层', {
    denominator: ['期内化解的事项', 'concluded_at', RESOLVED],
    numerator: [
      '其中在村（社区）或者乡镇（街道）化解的',
      'concluded_at',
      `${RESOLVED} and f.done_level in ('village', 'township')`,
    ],
    explains: '按作出办结的单位在哪一级数。',
  }),
  rate('mediation_share', '调解化解占比', {
    denominator: ['期内化解的非信访事项', 'concluded_at', `${RESOLVED} and ${NOT_PETITION}`],
    numerator: ['其中调解协议已生效的', 'concluded_at', `${RESOLVED} and ${NOT_PETITION} and f.by_mediation`],
    explains: '信访事项不在分母里。',
  }),
  ...onTime,
];
