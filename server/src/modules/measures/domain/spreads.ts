import { counted } from './counts.ts';
import type { Counted, Measure } from './measure.ts';

const days = (from: string, to: string): string => `extract(epoch from f.${to} - f.${from}) / 86400.0`;

const middle = (
  id: string,
  name: string,
  what: Counted,
  [from, to]: readonly [string, string],
  explains: string,
): Measure => ({
  ...{ id, version: 1, name, unit: 'days', rule: 'spread', numerator: what, denominator: null, explains },
  spread: days(from, to),
});

/** 时长与次数. */
export const spreadMeasures: readonly Measure[] = [
  middle(
    'days_to_accept',
    '登记到受理（中位）',
    counted('期内受理的事项', 'accepted_at'),
    ['registered_at', 'accepted_at'],
    '一半的事项比这更快，一半更慢；按自然日，不足一天的写小数。',
  ),
  middle(
    'days_to_receive',
    '交办到接单（中位）',
    counted('期内首次接单的事项', 'received_at', 'f.dispatched_at is not null'),
    ['dispatched_at', 'received_at'],
    '从第一张工单发出到第一次有单位接单。',
  ),
  middle(
    'days_to_conclude',
    '受理到办结（中位）',
    counted('期内办结的事项', 'concluded_at', 'f.accepted_at is not null'),
    ['accepted_at', 'concluded_at'],
    '中止的时间也在内：这是群众等了多久，不是单位用了多久。',
  ),
  {
    ...{ id: 'hops_mean', version: 1, name: '平均转手次数', unit: 'times', rule: 'same_cohort' },
    numerator: { ...counted('这些事项转手的次数', 'dispatched_at'), sum: 'f.hops' },
    denominator: counted('期内首次交办的事项', 'dispatched_at'),
    explains: '每多转一次手，群众就多等一次。',
  },
];
