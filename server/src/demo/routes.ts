import { demoSwitchBody, demoSwitchView, keepers, methodVersion, refusal } from '@jieyou/contracts';
import type { Instant } from '../kernel/local-date.ts';
import { staffNames } from '../modules/staff/index.ts';
import type { Db } from '../platform/db/index.ts';
import type { App } from '../platform/http/index.ts';
import { switchMethod } from './switch-method.ts';
import { demoCounty } from './tree.ts';

type DemoRoutesDeps = { readonly db: Db; readonly now: () => Instant };

const elsewhere = { code: 'not_demo', words: '只有演示县可以这样换用；请提交工作法文件，由另一人审核发布。' };

/** 演示县的接口: whoever keeps the methods proposes a shipped one, and the other of the two demo persons publishes it. */
export function demoRoutes(app: App, { db, now }: DemoRoutesDeps): void {
  app.post(
    '/demo/method',
    {
      config: { access: keepers },
      schema: {
        ...{ summary: '演示县换用一份随产品附带的工作法', tags: ['演示'], body: demoSwitchBody },
        response: { 200: demoSwitchView, 409: refusal },
      },
    },
    async ({ signed: { county, staffId, scope }, body }, reply) => {
      if (county !== demoCounty.code) return reply.code(409).send(elsewhere);
      const done = await switchMethod(db, { method: body.method, by: staffId, now: now() });
      if (!done.ok) return reply.code(409).send(done.refusal);
      const { method, proposedBy, publishedBy } = done.value;
      const names = await db.inScope(scope, (tx) => staffNames(tx, county, [proposedBy, publishedBy]));
      const name = (id: string): string => names.get(id) ?? '（人员已注销）';
      return reply.code(200).send({
        ...{ method: methodVersion(method), label: method.label },
        ...{ proposedBy: name(proposedBy), publishedBy: name(publishedBy) },
      });
    },
  );
}
