import { plainOf } from './wording.ts';

const FORMS = /(?:股份|责任)?有限(?:责任)?公司|公司|集团|有限|股份/gu;

/** 单位名称的主干: what is left when the legal form is taken away. */
const stem = (name: string): string => plainOf(name).replaceAll(' ', '').replaceAll(FORMS, '');

/** 同一单位: the same name, with or without its legal form. */
export function sameOrganisation(ones: readonly string[], others: readonly string[]): string | undefined {
  const known = new Set(others.map(stem).filter((name) => name.length >= 2));
  return ones.find((name) => known.has(stem(name)));
}
