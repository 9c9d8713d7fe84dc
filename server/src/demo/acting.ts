import type { SessionPost } from '@jieyou/contracts';
import type { Signed } from '../modules/matters/index.ts';
import { scopeOf } from '../platform/http/index.ts';
import { idOf } from './ids.ts';
import type { DemoPerson } from './people.ts';
import type { DemoSize } from './size.ts';
import { staffOf } from './staff.ts';
import { demoCounty, demoTree } from './tree.ts';

/** 以某人的岗位办事: `login`, or `login#1` for the second of several posts. */
export type ActingAs = (by: string) => Signed;

function signedAs({ login, posts }: DemoPerson, number: number, names: ReadonlyMap<string, string>): Signed {
  const served = posts.map(({ unit, role, title, scope = unit }, at): SessionPost => {
    const org = { orgId: idOf(`org ${unit}`), orgPath: unit, orgName: names.get(unit) ?? unit };
    return { id: idOf(`post ${login} ${at}`), role, title, ...org, scopePath: scope };
  });
  const post = served[number];
  if (!post) throw new Error(`${login} has no such post in the demo county`);
  const [county, staffId] = [demoCounty.code, idOf(`staff ${login}`)];
  return { county, staffId, post, scope: scopeOf({ county, staffId, posts: served }, post) };
}

/** 演示县的人, each just as their session would say. */
export function castOf(size: DemoSize): ActingAs {
  const names = new Map(demoTree(size).map(({ path, name }) => [path, name]));
  const people = new Map(staffOf(size).map((person) => [person.login, person]));
  const known = new Map<string, Signed>();
  return (by) => {
    const found = known.get(by);
    if (found) return found;
    const [login = '', number = '0'] = by.split('#');
    const person = people.get(login);
    if (!person) throw new Error(`${login} is nobody in the demo county`);
    const signed = signedAs(person, Number(number), names);
    known.set(by, signed);
    return signed;
  };
}
