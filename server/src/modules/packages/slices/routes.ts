import {
  actAnswer,
  codesOf,
  packageCommand,
  packageFormsView,
  packagePayloads,
  packageShows,
  packagesOfMatter,
  packageStepsView,
} from '@jieyou/contracts';
import type { PackageActName } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import { sayRefusal } from '../../matters/index.ts';
import type { MattersDeps, Refusal } from '../../matters/index.ts';
import { packageActNamed } from '../domain/acts/index.ts';
import { sayPackageRefusal } from '../domain/refusals.ts';
import type { PackageRefusal } from '../domain/refusals.ts';
import { packageForms } from './forms.ts';
import { listSteps } from './list-steps.ts';
import { performPackage } from './perform-package.ts';
import { readPackages } from './read-packages.ts';

const refused = z.object({ code: z.string(), words: z.string() });
const tags = ['组合套餐'];
const config = { access: 'signed_in' as const };
const params = z.object({ id: z.string().max(60) });
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };
const AFTER = /^(infinity|[0-9 :.+-]{10,40})\|([0-9a-f-]{36})$/;

const ofMatters: Readonly<Record<string, true>> = {
  no_such_matter: true,
  command_reused: true,
  changed_meanwhile: true,
};
const isOwn = (no: PackageRefusal | Refusal): no is PackageRefusal => ofMatters[no.code] !== true;

/** 接口 of packages: on a matter, and over all that run. */
export function packageRoutes(app: App, deps: MattersDeps): void {
  app.get(
    '/matters/:id/packages',
    {
      config,
      schema: {
        summary: '某事项的组合套餐和调解次数',
        tags,
        params,
        response: { 200: packagesOfMatter, 404: refused },
      },
    },
    async ({ signed, params: { id } }, reply) =>
      (await readPackages(deps, signed, id)) ?? reply.code(404).send(noMatter),
  );
  app.get(
    '/package-forms',
    { config, schema: { summary: '套餐各动作的表单', tags, response: { 200: packageFormsView } } },
    async () => packageForms,
  );
  app.get(
    '/package-steps',
    {
      config,
      schema: {
        ...{ summary: '正在办的套餐步骤', tags },
        querystring: z.object({
          show: z.enum(codesOf(packageShows)).default('mine'),
          after: z.string().regex(AFTER).optional(),
        }),
        response: { 200: packageStepsView },
      },
    },
    ({ signed, query: { show, after } }) => {
      const [, sort, id] = AFTER.exec(after ?? '') ?? [];
      return listSteps(deps, signed, { show, ...(sort && id ? { after: { sort, id } } : {}) });
    },
  );
  for (const act of Object.keys(packagePayloads) as PackageActName[]) {
    app.post(
      `/matters/:id/package-acts/${act}`,
      {
        config,
        schema: {
          ...{ summary: `套餐：${packageActNamed(act).label}`, tags, params },
          body: packageCommand.extend({ payload: packagePayloads[act] }),
          response: { 200: actAnswer, 404: refused, 409: refused },
        },
      },
      async ({ signed, params: { id }, body: { commandId, seen, payload } }, reply) => {
        const done = await performPackage(deps, signed, { matter: id, act, commandId, seen, payload });
        if (done.ok) return reply.code(200).send(done.value);
        const no: PackageRefusal | Refusal = done.refusal;
        const words = isOwn(no) ? sayPackageRefusal(no) : sayRefusal(no);
        return reply.code(no.code === 'no_such_matter' ? 404 : 409).send({ code: no.code, words });
      },
    );
  }
}
