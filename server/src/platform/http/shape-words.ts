import type { z } from 'zod';

type Issue = z.core.$ZodRawIssue;

const kinds: Readonly<Record<string, string>> = {
  string: '应为文字',
  number: '请填写数字',
  int: '请填写整数',
  boolean: '应为是或否',
  array: '应为列表',
  object: '应为一组内容',
  record: '应为一组内容',
  date: '应为日期',
};

const formats: Readonly<Record<string, string>> = {
  uuid: '编号格式不正确',
  guid: '编号格式不正确',
  date: '日期应写作 2026-01-31',
  datetime: '时间应写作 2026-01-31T08:30:00Z',
  time: '时间应写作 08:30',
  email: '电子邮件地址格式不正确',
  url: '网址格式不正确',
};

const units: Readonly<Record<string, string>> = {
  string: ' 个字',
  array: ' 项',
  set: ' 项',
  map: ' 项',
  file: ' 字节',
};

const isMissing = (input: unknown): boolean => input === undefined || input === null || input === '';

/** 说明填写错误: what is wrong with one field and what to write instead. A schema's own words come before these. */
export function sayIssue(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue.input) ? '请填写此项' : (kinds[issue.expected] ?? '格式不正确');
    case 'invalid_value':
      return isMissing(issue.input) ? '请选择此项' : `不在可选范围内，可选：${issue.values.slice(0, 20).join('、')}`;
    case 'too_small':
      return sayTooSmall(issue);
    case 'too_big':
      return sayTooBig(issue);
    case 'invalid_format':
      return formats[issue.format] ?? '格式不正确';
    case 'unrecognized_keys':
      return `有不认识的内容：${issue.keys.slice(0, 10).join('、')}，请去掉`;
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    default:
      return isMissing(issue.input) ? '请填写此项' : '内容不符合要求';
  }
}

function sayTooSmall({ origin, minimum, inclusive }: Extract<Issue, { code: 'too_small' }>): string {
  const unit = units[origin];
  if (unit !== undefined) return minimum === 1 && origin === 'string' ? '请填写此项' : `至少 ${minimum}${unit}`;
  return inclusive === false ? `应大于 ${minimum}` : `不能小于 ${minimum}`;
}

function sayTooBig({ origin, maximum, inclusive }: Extract<Issue, { code: 'too_big' }>): string {
  const unit = units[origin];
  if (unit !== undefined) return `最多 ${maximum}${unit}`;
  return inclusive === false ? `应小于 ${maximum}` : `不能大于 ${maximum}`;
}
