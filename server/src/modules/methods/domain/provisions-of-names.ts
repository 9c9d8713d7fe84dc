import {
  channels,
  codesOf,
  levelName,
  levels,
  namedPapers,
  natures,
  outcomes,
  routeName,
  routes,
  stages,
} from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { Provision } from './provision.ts';

const orderKinds = { lead: '主办的工单', co: '协办的工单', urge: '督办的工单' } as const;

type Named = { key: string; what: string; says: string; generic?: string };

/** Names; one that is the generic one is not worth a sentence, but is compared with a local one. */
const called = (part: string, basis: string | undefined, named: readonly Named[]): Provision[] =>
  named.map(({ generic, ...each }) => ({
    ...each,
    part,
    basis: basis ?? null,
    sentence: `${each.what}叫作「${each.says}」`,
    inherited: each.says === generic,
  }));

const listed = (
  key: string,
  what: string,
  labels: Readonly<Record<string, string>>,
  codes: readonly string[],
  basis: string | undefined,
): Provision => {
  const list = codes.map((code) => labels[code] ?? code);
  return {
    ...{ key, part: '登记与办结可选', what, says: list.join('、'), list },
    basis: basis ?? null,
    sentence: `${what}可以选${list.join('、')}`,
  };
};

/** 叫法: the name of the method, of steps, papers, tracks and levels. */
export function provisionsOfNames(method: Method): Provision[] {
  const { label, basis, labels, basis_of: of = {} } = method;
  const part = '叫法';
  const loop = labels.loop === undefined ? [] : [{ key: 'labels.loop', what: '整套流转', says: labels.loop }];
  const steps = codesOf(stages).map((stage) => ({
    ...{ key: `labels.steps.${stage}`, what: `环节“${stages[stage]}”`, generic: stages[stage] },
    says: labels.steps[stage] ?? stages[stage],
  }));
  const orders = codesOf(orderKinds).map((kind) => ({
    ...{ key: `labels.orders.${kind}`, what: orderKinds[kind], says: labels.orders[kind] },
  }));
  const papers = codesOf(namedPapers).map((id) => ({
    ...{ key: `labels.papers.${id}`, what: `文书“${namedPapers[id]}”`, generic: namedPapers[id] },
    says: labels.papers[id] ?? namedPapers[id],
  }));
  const tracks = codesOf(routes).map((route) => ({
    ...{ key: `labels.routes.${route}`, what: `路径“${routes[route]}”`, generic: routes[route] },
    says: routeName(method, route),
  }));
  const rungs = codesOf(levels).map((level) => ({
    ...{ key: `labels.levels.${level}`, what: `层级“${levels[level]}”`, generic: levels[level] },
    says: levelName(method, level),
  }));
  return [
    { key: 'label', part, what: '工作法名称', says: label, basis, sentence: `本工作法名为「${label}」` },
    ...called(part, of.papers, loop),
    ...called(part, of.steps, steps),
    ...called(part, of.orders, orders),
    ...called(part, of.papers, papers),
    ...called(part, of.routes, tracks),
    ...called(part, of.levels, rungs),
  ];
}

/** 可选的来源、性质、结果. */
export const provisionsOfLists = ({ sources, basis_of: of = {}, ...method }: Method): Provision[] => [
  listed('sources', '来源渠道', channels, sources, of.sources),
  listed('natures', '事项性质', natures, method.natures, of.natures),
  listed('outcomes', '办结结果', outcomes, method.outcomes, of.outcomes),
];

/** 文号. */
export const provisionsOfNumbers = ({ numbering, basis_of: of = {} }: Method): Provision[] =>
  codesOf(orderKinds).map((kind) => {
    const [what, says] = [`${orderKinds[kind]}的文号`, numbering[kind]];
    const example = says.replace('{org}', '（单位简称）').replace('{year}', '（年）').replace('{seq}', '（序号）');
    return {
      ...{ key: `numbering.${kind}`, part: '文号', what, says, basis: of.numbering ?? null },
      sentence: `${what}写作 ${example}，逐年从 1 号编起`,
    };
  });
