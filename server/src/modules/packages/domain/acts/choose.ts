import { methodVersion, packageOf } from '@jieyou/contracts';
import { ok, refuse } from '../../../../kernel/result.ts';
import { definePackageAct } from '../act.ts';

/** 选用套餐: by a person, for this matter; nothing is begun by it. */
export const choose = definePackageAct({
  name: 'choose',
  label: '选用套餐',
  help: '为本事项选用工作法里的一个套餐；各步由谁办、何时办，逐步转入。',
  basis: '本地工作法的组合套餐',
  by: ['window_clerk', 'centre_director', 'department_handler', 'mediator'],
  texts: ({ note }) => ({ note }),
  decide: ({ package: id }, { method, runs, nextId }) => {
    if ((method.packages ?? []).length === 0) return refuse({ code: 'no_packages' });
    const found = packageOf(method, id);
    if (!found) return refuse({ code: 'no_such_package' });
    const running = runs.find(({ state }) => state === 'running');
    if (running) {
      return refuse({ code: 'package_running', label: packageOf(method, running.package)?.label ?? running.package });
    }
    const steps = found.steps.map(({ id: key }) => ({ id: nextId(), key }));
    return ok({
      run: nextId(),
      facts: [{ type: 'PackageChosen', package: id, method: methodVersion(method), steps }],
    });
  },
});
