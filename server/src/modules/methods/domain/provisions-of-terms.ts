import { clockKinds, clockStarts, codesOf, levelName, routeName } from '@jieyou/contracts';
import type { ClockKind, ClockStart, Method, MethodGrade, Route } from '@jieyou/contracts';
import { sayTermText, withinWords } from './provision.ts';
import type { Provision } from './provision.ts';

const kinds = codesOf(clockKinds);

const duties: Readonly<Record<ClockKind, string>> = {
  accept: '决定是否受理',
  contact: '联系当事人',
  resolve: '办结',
  feedback: '反馈回访',
};

const clockSentence = (kind: ClockKind, starts: ClockStart, within: string): string =>
  `${withinWords(clockStarts[starts], within)}${duties[kind]}`;

/** 四个时钟: how long, from which act, and whether the law or only the place wants it so. */
export const provisionsOfClocks = ({ clocks }: Method): Provision[] =>
  kinds.flatMap((kind): Provision[] => {
    const { within, starts, statutory, basis, examples } = clocks[kind];
    const [key, part, name] = [`clocks.${kind}`, '期限', `${clockKinds[kind]}期限`];
    const sentence = `${clockSentence(kind, starts, within)}${kind === 'resolve' ? '，等级另有规定的从其规定' : ''}`;
    return [
      { key, part, what: name, says: sayTermText(within), basis, term: within, examples, sentence },
      {
        ...{ key: `${key}.starts`, part, what: `${name}的起算`, says: clockStarts[starts], basis: null },
        sentence: `${name}从${clockStarts[starts]}算起，当日不计`,
      },
      {
        ...{ key: `${key}.statutory`, part, what: `${name}的性质`, basis: null },
        ...{ says: statutory ? '法定期限' : '内部要求', sentence: `${name}是${statutory ? '法定期限' : '内部要求'}` },
      },
    ];
  });

/** Every clock of a grade, its own or the general one. */
const clocksOfGrade = ({ clocks }: Method, grade: MethodGrade, part: string): Provision[] =>
  kinds.map((kind) => {
    const { starts, within: general, basis: authority } = clocks[kind];
    const own = grade.clocks?.[kind];
    const within = own?.within ?? general;
    return {
      ...{ key: `clocks.${kind}.${grade.id}`, part, what: `${clockKinds[kind]}期限（${grade.label}）` },
      ...{ says: sayTermText(within), term: within, basis: own?.basis ?? authority },
      sentence: `定为「${grade.label}」的，${clockSentence(kind, starts, within)}`,
      ...(own ? { examples: own.examples } : { inherited: true }),
    };
  });

/** What a track asks for, as every place obeys it. */
const asks: Readonly<Record<Route, string>> = {
  counter: '',
  consultation: '：没有记录会商、确定主办单位的，不能交办、办结',
  leader: '：没有指定包案领导的，不能交办、办结',
};

/** 等级: who deals with it, along which track, how fast, and to whom it may be taken further. */
export const provisionsOfGrades = (method: Method): Provision[] =>
  method.grades.flatMap((grade): Provision[] => {
    const { id, label, level, route, basis, refer_up: up } = grade;
    const [key, part] = [`grades.${id}`, '等级'];
    const [at, track] = [levelName(method, level), routeName(method, route)];
    const further: Provision[] = up
      ? [
          {
            ...{ key: `${key}.refer_up`, part, what: `提请上一级（${label}）`, says: up.to, basis: up.basis },
            sentence: `「${label}」事项可以提请${up.to}统筹`,
          },
        ]
      : [];
    return [
      { key, part, what: '等级', says: label, basis, sentence: `设「${label}」一级` },
      {
        ...{ key: `${key}.level`, part, what: `办理层级（${label}）`, says: at, same: level, basis },
        sentence: `「${label}」事项的办理层级是${at}`,
      },
      {
        ...{ key: `${key}.route`, part, what: `分办路径（${label}）`, says: track, same: route, basis },
        sentence: `「${label}」事项的分办路径是${track}${asks[route]}`,
      },
      ...clocksOfGrade(method, grade, part),
      ...further,
    ];
  });
