import type { Role } from '@jieyou/contracts';
import { dayOf, type Instant } from '../kernel/local-date.ts';
import { refuse, ok, type Result } from '../kernel/result.ts';
import type { Importer } from '../modules/exchange/index.ts';
import { listTree } from '../modules/places/index.ts';
import { staffDirectory } from '../modules/staff/index.ts';
import { systemScope, type Db } from '../platform/db/index.ts';

const order: readonly Role[] = ['centre_director', 'window_clerk'];
const fill = '请用 --unit 写明综治中心的路径，用 --by 写明在任中心主任或窗口受理员的姓名';

/** 以谁的名义导入: the county centre's director, unless a centre or a person is named. */
export async function importerFor(
  db: Db,
  county: string,
  { unit, by }: { unit?: string | undefined; by?: string | undefined },
  now: Instant,
): Promise<Result<Importer, { words: string }>> {
  const today = dayOf(now);
  return db.inScope(systemScope(county), async (tx) => {
    const centres = (await listTree(tx, county, today))
      .filter(({ kind, path }) => kind === 'centre' && (unit === undefined || path === unit))
      .sort((one, other) => one.path.length - other.path.length);
    const centre = centres[0];
    if (!centre) return refuse({ words: `找不到综治中心${unit === undefined ? '' : ` ${unit}`}。${fill}` });
    const there = (await staffDirectory(tx, county, centre.path, today))
      .filter(({ role, name }) => order.includes(role) && (by === undefined || name === by))
      .sort((one, other) => order.indexOf(one.role) - order.indexOf(other.role));
    const person = there[0];
    if (!person) return refuse({ words: `${centre.name}没有${by ?? ''}这样的在任人员。${fill}` });
    const parts = centre.path.split('.');
    const chain = parts.map((_, at) => parts.slice(0, at + 1).join('.'));
    return ok({
      county,
      staffId: person.staffId,
      post: { id: person.postId, role: person.role, orgPath: centre.path, scopePath: centre.path },
      scope: { county, scopes: [centre.path], identity: [`staff:${person.staffId}`, ...chain] },
    });
  });
}
