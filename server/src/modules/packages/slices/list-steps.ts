import { packageOf, packageShows } from '@jieyou/contracts';
import type { Method, PackageShow, PackageStepsView } from '@jieyou/contracts';
import { dayOf, instant } from '../../../kernel/local-date.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { countSteps, readSteps } from '../store/steps.ts';
import type { StepAsker } from '../store/steps.ts';

const PAGE = 50;
const MOST = 1000;

const empty: Readonly<Record<PackageShow, string>> = {
  mine: '没有转入我单位的套餐步骤。步骤由负责的中心在事项页转入',
  late: '没有逾期的套餐步骤',
  all: '没有正在办的套餐步骤；在事项页的“组合套餐”里选用',
};

/** 正在办的套餐步骤, for the desk: what this unit has, what is late, all in one's scope. */
export async function listSteps(
  deps: MattersDeps,
  signed: Signed,
  { show, after }: { show: PackageShow; after?: { sort: string; id: string } },
): Promise<PackageStepsView> {
  const { county, scope, post } = signed;
  const asker: StepAsker = { county, scopes: scope.scopes, orgPath: post.orgPath, now: deps.now() };
  return deps.db.inScope(scope, async (tx) => {
    const rows = await readSteps(tx, show, asker, { limit: PAGE + 1, ...(after ? { after } : {}) });
    const places = await deps.places(tx, county);
    const methods = new Map<string, Method | null>();
    for (const version of new Set(rows.map(({ method }) => method))) {
      methods.set(version, await deps.methodByVersion(tx, county, version));
    }
    const page = rows.slice(0, PAGE);
    const counts = [];
    for (const each of Object.keys(packageShows) as PackageShow[]) {
      const count = await countSteps(tx, each, asker, MOST);
      counts.push({ show: each, label: packageShows[each], count, text: count > MOST ? `${MOST}+` : String(count) });
    }
    const last = page.at(-1);
    return {
      counts,
      lines: page.map(({ id, key, package: name, method, matterId, code, title, unit, due }) => {
        const found = methods.get(method);
        const of = found ? packageOf(found, name) : undefined;
        return {
          ...{ id, matterId, code, title, package: of?.label ?? name },
          step: of?.steps.find((step) => step.id === key)?.label ?? key,
          unit: places.unit(unit)?.name ?? unit,
          due: due && dayOf(instant(Date.parse(due) - 1)),
          late: due !== null && due <= asker.now,
        };
      }),
      next: rows.length > PAGE && last ? `${last.sort}|${last.id}` : null,
      empty: page.length === 0 ? empty[show] : null,
    };
  });
}
