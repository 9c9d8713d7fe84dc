import * as contracts from '@jieyou/contracts';
import {
  actAnswer,
  codesOf,
  openPetitionCommand,
  petitionListPage,
  petitionLists,
  petitionsOfMatter,
} from '@jieyou/contracts';
import { z } from 'zod';
import { ok, refuse } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import { beginBeside, besideForms, besideRefused, besideRoutes, loadMatter } from '../../matters/index.ts';
import { refusedBeside, sayRefusal } from '../../matters/index.ts';
import { openPetition, petitionActNamed, petitionActNames } from '../domain/acts.ts';
import { isOver, opened } from '../domain/petition.ts';
import type { PetitionFact } from '../domain/petition.ts';
import { sayPetitionRefusal } from '../domain/refusals.ts';
import type { PetitionDeps } from './deps.ts';
import { petitionKind, petitionsOf, petitionStore } from './kind.ts';
import { listPetitions } from './list-petitions.ts';
import { opinionRoutes } from './opinion-routes.ts';
import { petitionsOfOne } from './read-petitions.ts';

const tag = '信访程序';
const config = { access: 'signed_in' as const };
const params = z.object({ id: z.string().max(60) });
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };

const forms = besideForms({
  acts: petitionActNames.map((name) => ({ ...petitionActNamed(name), schema: contracts.petitionPayloads[name] })),
  open: contracts.openPetition,
  lists: {
    ...{ petitionKinds: contracts.petitionKinds, petitionReceivers: contracts.petitionReceivers },
    ...{ petitionRoads: contracts.petitionRoads, petitionRoutes: contracts.petitionRoutes },
    ...{ petitionRefusals: contracts.petitionRefusals, petitionDecisions: contracts.petitionDecisions },
    petitionEndings: contracts.petitionEndings,
  },
});

/** 同一纠纷的其他事项: those linked with this one, and the earlier one that was named. */
const LINKED = `
  select case when from_id = $2 then to_id else from_id end as id from matter_link
  where county = $1 and kind in ('duplicate', 'repeat') and (from_id = $2 or to_id = $2)`;

/** 信访程序的接口. */
export function petitionRoutes(app: App, deps: PetitionDeps): void {
  app.get(
    '/petitions',
    {
      config,
      schema: {
        ...{ summary: '信访清单，按法定期限', tags: [tag], response: { 200: petitionListPage } },
        querystring: z.object({ list: z.enum(codesOf(petitionLists)).default('open') }),
      },
    },
    ({ signed, query }) => listPetitions(deps, signed, query.list),
  );
  app.get(
    '/matters/:id/petitions',
    {
      config,
      schema: {
        summary: '某事项的信访程序',
        tags: [tag],
        params,
        response: { 200: petitionsOfMatter, 404: besideRefused },
      },
    },
    async ({ signed, params: { id } }, reply) =>
      (await petitionsOfOne(deps, signed, id)) ?? reply.code(404).send(noMatter),
  );
  app.post(
    '/matters/:id/petitions',
    {
      config,
      schema: {
        ...{ summary: '登记信访程序', tags: [tag], params, body: openPetitionCommand },
        response: { 201: actAnswer, 404: besideRefused, 409: besideRefused },
      },
    },
    async ({ signed, params: { id: matter }, body }, reply) => {
      const found = { kind: petitionKind, store: petitionStore };
      const done = await beginBeside(deps, signed, found, { matter, ...body }, async (tx, id, context) => {
        const { payload } = body;
        const { county, id: own } = context.matter;
        const linked = await tx.query<{ id: string }>(LINKED, [county, own]);
        const earlier = payload.earlier ? await loadMatter(tx, county, payload.earlier) : undefined;
        const about = [own, ...linked.map((each) => each.id), ...(earlier ? [earlier.id] : [])];
        const known = await petitionsOf(tx, county, about);
        if (known.some((each) => each.matterId === own && !isOver(each)))
          return refuse({ code: 'petition_running' as const });
        const ended = known.some(({ stage }) => stage === 'final');
        const decided = openPetition(payload, ended, context);
        if (!decided.ok) return decided;
        const [first] = decided.value;
        const state = opened(county, id, first as Extract<PetitionFact, { type: 'Opened' }>, context.now);
        const { externalNo, newFacts } = payload;
        return ok({ state, facts: decided.value, texts: { externalNo, newFacts } });
      });
      if (done.ok) return reply.code(201).send(done.value);
      const saying = { say: sayPetitionRefusal, missing: petitionKind.missing };
      const { status, body: said } = refusedBeside(done.refusal, saying);
      return reply.code(status).send(said);
    },
  );
  opinionRoutes(app, deps);
  const offered = { kind: petitionKind, store: petitionStore, say: sayPetitionRefusal, forms };
  besideRoutes(app, deps, { ...offered, base: '/petitions', tag });
}
