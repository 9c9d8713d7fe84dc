import { methodVersion } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { Provision } from './provision.ts';
import { provisionsOf } from './provisions.ts';

const sentenceOf = ({ what, says, list, sentence }: Provision): string[] =>
  sentence === undefined && list
    ? [`${what}：`, ...list.map((each) => `  ${each}；`)]
    : [`${sentence ?? `${what}：${says}`}。`];

const examplesOf = ({ examples = [] }: Provision): string[] =>
  examples.map(({ from, due, why }) => `  例：${from} 起算，${due} 届满${why === undefined ? '' : `（${why}）`}。`);

/** 逐句说明一份工作法, for somebody who does not read the file; the authority once after what rests on it. */
export function explainMethod(method: Method): string[] {
  const told = provisionsOf(method).filter(({ inherited }) => !inherited);
  return [
    `${method.label}（${methodVersion(method)}）`,
    ...told.flatMap((each, n) => {
      const [last, next] = [told[n - 1], told[n + 1]];
      const sameBasis = next?.part === each.part && next.basis === each.basis;
      return [
        ...(last?.part === each.part ? [] : ['', `【${each.part}】`]),
        ...sentenceOf(each),
        ...examplesOf(each),
        ...(each.basis === null || sameBasis ? [] : [`  依据：${each.basis}`]),
      ];
    }),
  ];
}
