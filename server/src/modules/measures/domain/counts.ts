import type { Counted, FactMoment, Measure } from './measure.ts';

/** What was merged into another matter is counted with that one, and history that was brought in is told apart. */
const OWN = 'not f.merged and not f.imported';

export const counted = (words: string, on: FactMoment, where = 'true'): Counted => ({
  ...{ words, on },
  where: `${OWN} and ${where}`,
});

const count = (id: string, name: string, what: Counted, explains: string): Measure => ({
  ...{ id, version: 1, name, unit: 'matters', rule: 'count', numerator: what, denominator: null, explains },
});

/** 化解: an outcome by which the trouble is settled, wholly or in part, or answered. Concluded is not yet resolved. */
export const RESOLVED = `f.outcome in ('settled', 'partly_settled', 'answered')`;
/** 信访 is a class of its own: no share of mediation counts it. */
export const NOT_PETITION = `f.channel <> 'petition'`;

/** 件数. */
export const countMeasures: readonly Measure[] = [
  count('registered', '登记', counted('期内登记的事项', 'registered_at'), '一件事项只数一次；并入别件的不另数。'),
  count('accepted', '受理', counted('期内受理的事项', 'accepted_at'), '登记了还没有受理的不在内。'),
  count('not_accepted', '不予受理', counted('期内不予受理的事项', 'refused_at'), '每一件都告知了法定途径。'),
  count('withdrawn', '撤回', counted('期内撤回的事项', 'withdrawn_at'), '当事人自己撤回，不算办结。'),
  count(
    'dispatched',
    '交办',
    counted('期内首次交办的事项', 'dispatched_at'),
    '按第一张工单发出的时间数，一件只数一次。',
  ),
  count('concluded', '办结', counted('期内办结的事项', 'concluded_at'), '办结不等于化解，化解不等于满意。'),
  count(
    'resolved',
    '化解',
    counted('期内办结、结果为化解、部分化解或者已答复的事项', 'concluded_at', RESOLVED),
    '引导诉讼、仲裁和转送的是办结，不算化解。',
  ),
  count(
    'by_mediation',
    '调解化解',
    counted('期内化解、调解协议已生效的事项', 'concluded_at', `${RESOLVED} and f.by_mediation`),
    '调解协议生效的才算；口头答应的不算。',
  ),
  count(
    'reopened',
    '重新办理',
    counted('期内办结之后又重新办理过的事项', 'accepted_at', 'f.reopened > 0'),
    '按受理的时间归入；一件重新办理几次也只数一件。',
  ),
  count(
    'imported',
    '历史导入',
    { words: '期内登记、由旧系统导入的事项', on: 'registered_at', where: 'f.imported' },
    '旧系统里的历史另行列出，不进任何按期的比率。',
  ),
  {
    ...{ id: 'in_hand', version: 1, name: '在办', unit: 'matters', rule: 'as_of', denominator: null },
    numerator: {
      ...{ words: '截至期末已受理、尚未办结也未撤回的事项', on: 'accepted_at' },
      where: `${OWN} and f.accepted_at < $to and (f.concluded_at is null or f.concluded_at >= $to) and (f.withdrawn_at is null or f.withdrawn_at >= $to)`,
    },
    explains: '是某一时刻的存量，不能跨期相加。',
  },
];
