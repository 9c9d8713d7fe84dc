import type { CommitteeRole, Gender } from '@jieyou/contracts';
import { plusYears } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { RosterRefusal } from './refusals.ts';

/** 调委会的一名委员. */
export interface CommitteeMember {
  role: CommitteeRole;
  gender: Gender;
  minority: boolean;
  left: boolean;
}

/** 一届调委会, as its rules ask of it. */
export interface CommitteeTerm {
  mixed: boolean;
  endsOn: LocalDate;
  courtOn: LocalDate | null;
  members: readonly CommitteeMember[];
}

/** 委员三至九人 (人民调解法 第八条第二款). */
const [LEAST, MOST] = [3, 9];

/** 任期三年 (第九条). */
export const termEnd = (electedOn: LocalDate): LocalDate => plusYears(electedOn, 3);

/** 能否登记为一届: what the law says a committee is made of. */
export function mayElect(members: readonly string[], director: string): Result<true, RosterRefusal> {
  const all = new Set([director, ...members]);
  return all.size < LEAST || all.size > MOST ? refuse({ code: 'three_to_nine', members: all.size }) : ok(true);
}

/** 还缺什么: what the law demands and a person must see to; each with its article. */
export interface CommitteeLack {
  words: string;
  article: string;
}

/** 调委会还缺什么 on that day. */
export function committeeLacks(term: CommitteeTerm | null, on: LocalDate): CommitteeLack[] {
  if (!term) return [{ words: '还没有登记推选产生的委员，请登记本届', article: '人民调解法第九条' }];
  const { mixed, endsOn, courtOn, members } = term;
  const serving = members.filter(({ left }) => !left);
  const all: readonly [boolean, string, string][] = [
    [serving.length < LEAST, `在任委员只有 ${serving.length} 人，不足三人，请补选`, '人民调解法第八条第二款'],
    [!serving.some(({ role }) => role === 'director'), '没有主任，请推选', '人民调解法第八条第三款'],
    [!serving.some(({ gender }) => gender === 'female'), '没有妇女成员，请增补', '人民调解法第八条第三款'],
    [
      mixed && !serving.some(({ minority }) => minority),
      '多民族居住的地区，还没有人数较少民族的成员，请增补',
      '人民调解法第八条第三款',
    ],
    [endsOn < on, `任期已于 ${endsOn} 届满，请换届推选，可以连选连任`, '人民调解法第九条第三款'],
    [courtOn === null, '还没有把设立和委员情况通报所在地基层人民法院', '人民调解法第十条'],
  ];
  return all.filter(([lacking]) => lacking).map(([, words, article]) => ({ words, article }));
}
