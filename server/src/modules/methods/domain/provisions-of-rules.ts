import { outcomes, roles } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import { sayTermText } from './provision.ts';
import type { Provision } from './provision.ts';

/** 延期. */
export function provisionsOfExtension({ extension: { times, at_most: most, approver, basis } }: Method): Provision[] {
  const part = '延期';
  const often = times === 0 ? '不许延期' : `最多 ${times} 次`;
  return [
    { key: 'extension.times', part, what: '延期次数', says: often, basis, sentence: `期限延长：${often}` },
    {
      ...{ key: 'extension.at_most', part, what: '每次最长延期', says: sayTermText(most), term: most, basis },
      ...{ sentence: `每次最长延 ${sayTermText(most)}`, inherited: times === 0 },
    },
    {
      ...{ key: 'extension.approver', part, what: '延期的批准人', says: roles[approver], basis },
      ...{ sentence: `延期由${roles[approver]}批准`, inherited: times === 0 },
    },
  ];
}

/** 退单、重新办理. */
export function provisionsOfReturning({ returns, reopen }: Method): Provision[] {
  const times = `满 ${returns.consultation_after} 次`;
  const within = sayTermText(reopen.within);
  return [
    {
      ...{ key: 'returns', part: '退单', what: '退单须先会商', says: times, basis: returns.basis },
      sentence: `同一事项退单${times}的，须先会商确定主办单位再交办`,
    },
    {
      ...{ key: 'reopen', part: '重新办理', what: '可以重新办理的期间', says: within, term: reopen.within },
      ...{ basis: reopen.basis, sentence: `办结后 ${within}内可以在原事项上重新办理` },
    },
  ];
}

/** 回访、核验. */
export function provisionsOfChecking({ call_back: back, verify }: Method): Provision[] {
  const list = back.required_outcomes.map((outcome) => outcomes[outcome]);
  const says = list.length === 0 ? '没有' : list.join('、');
  const who = verify.by_other_person ? '须由承办人以外的人核验' : '承办人可以核验自己办结的事项';
  return [
    {
      ...{ key: 'call_back.required_outcomes', part: '回访', what: '必须回访的结果', says, list, basis: back.basis },
      sentence: list.length === 0 ? '不要求回访' : `结果为${says}的必须回访`,
    },
    {
      ...{ key: 'call_back.attempts', part: '回访', what: '联系不上时的联系次数', says: `至少 ${back.attempts} 次` },
      ...{ basis: back.basis, sentence: `联系不上的至少联系 ${back.attempts} 次，并如实记为未联系上` },
    },
    { key: 'verify', part: '核验', what: '核验人', says: who, basis: verify.basis, sentence: `办理结果${who}` },
  ];
}

/** 中止计时的事由，和本工作法没有规定的事项. */
export const provisionsOfPausesAndGaps = ({ pauses, not_defined: gaps, quoted = [] }: Method): Provision[] => [
  ...pauses.map(({ id, label, basis }) => ({
    ...{ key: `pauses.${id}`, part: '中止', what: '可以中止计时的事由', says: label, basis },
    sentence: `${label}期间可以中止计时`,
  })),
  ...(gaps.length === 0
    ? []
    : [
        {
          ...{ key: 'not_defined', part: '没有规定的事项', what: '没有规定、须由本地明确的事项', basis: null },
          ...{ says: gaps.join('；'), list: gaps },
        },
      ]),
  ...quoted.map(({ row, text }) => ({
    ...{ key: `quoted.${row}`, part: '材料另载、平台尚不据以运行的做法', what: row, says: `“${text}”`, basis: null },
  })),
];
