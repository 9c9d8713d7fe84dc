import type { SessionPost } from '@jieyou/contracts';
import type { Signed } from '../modules/matters/index.ts';
import { scopeOf } from '../platform/http/index.ts';
import { idOf } from './ids.ts';
import { demoPeople } from './people.ts';
import type { DemoLogin, DemoPerson } from './people.ts';
import { demoCounty, demoTree } from './tree.ts';

const people: readonly DemoPerson[] = demoPeople;

/** 以某人的岗位办事, just as the session of that person would say. */
export function actingAs(login: DemoLogin): Signed {
  const person = people.find((one) => one.login === login);
  const posts = (person?.posts ?? []).map(({ unit, role, title, scope = unit }, at): SessionPost => {
    const orgName = demoTree.find(({ path }) => path === unit)?.name ?? unit;
    const org = { orgId: idOf(`org ${unit}`), orgPath: unit, orgName };
    return { id: idOf(`post ${login} ${at}`), role, title, ...org, scopePath: scope };
  });
  const [post] = posts;
  if (!post) throw new Error(`${login} has no post in the demo county`);
  const [county, staffId] = [demoCounty.code, idOf(`staff ${login}`)];
  return { county, staffId, post, scope: scopeOf({ county, staffId, posts }, post) };
}
