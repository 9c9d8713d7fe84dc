import { ok, refuse } from '../kernel/result.ts';
import type { Result } from '../kernel/result.ts';
import type { CountyPlan, PlannedPerson } from './check-county.ts';

/** 谁来审核发布: a centre's director who is named in the file; null when nobody has decided yet. */
export function secondPerson(
  { people }: CountyPlan,
  login: string | undefined,
): Result<PlannedPerson | null, { code: string; words: string }> {
  if (login === undefined) return ok(null);
  const directors = people.filter(({ role }) => role === 'centre_director');
  const person = directors.find((each) => each.login.toLowerCase() === login.toLowerCase());
  if (person) return ok(person);
  const may = directors.map((each) => `${each.login}（${each.name}）`).join('、');
  return refuse({
    code: 'no_second_person',
    words: `“${login}”不是登记表中的中心主任，不能审核发布；可写：${may}。`,
  });
}
