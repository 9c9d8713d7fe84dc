import * as contracts from '@jieyou/contracts';
import {
  actAnswer,
  closingInstruments,
  openProceedingCommand,
  proceedingKinds,
  proceedingPhases,
} from '@jieyou/contracts';
import { proceedingsView, settlementKinds } from '@jieyou/contracts';
import type { ProceedingsView } from '@jieyou/contracts';
import { z } from 'zod';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { App } from '../../../platform/http/index.ts';
import { beginBeside, besideForms, besideRefused, besideRoutes, contextFor, loadMatter } from '../../matters/index.ts';
import { readBeside, refusedBeside, sayRefusal } from '../../matters/index.ts';
import type { MattersDeps, Signed } from '../../matters/index.ts';
import { added, disputeActNamed, disputeActNames, mayDispute, mayTouch, sayDisputeFact } from '../domain/acts.ts';
import { fold, sayDisputeRefusal } from '../domain/dispute.ts';
import type { Dispute, DisputeFact } from '../domain/dispute.ts';
import { disputeKind, disputeOf, disputeStore } from './kind.ts';

const tag = '各个程序';
const config = { access: 'signed_in' as const };
const params = z.object({ id: z.string().max(60) });
const noMatter = { code: 'no_such_matter', words: sayRefusal({ code: 'no_such_matter' }) };
const stages = { running: '各程序进行中', settling: '一并了结，待各程序的文书', closed: '全部了结' } as const;
const fieldLabels: Readonly<Record<string, string>> = {
  ...{ organ: '机关', number: '编号', note: '内容', proof: '证明', reason: '情况' },
};

const forms = besideForms({
  acts: disputeActNames.map((name) => ({ ...disputeActNamed(name), schema: contracts.proceedingPayloads[name] })),
  open: contracts.openProceeding,
  lists: { proceedingKinds, proceedingPhases, closingInstruments, settlementKinds },
});

/** 某事项的各个程序: what runs, what is closed by what, what is still open. */
const readDispute = (deps: MattersDeps, signed: Signed, code: string): Promise<ProceedingsView | undefined> =>
  deps.db.inScope(signed.scope, async (tx) => {
    const matter = await loadMatter(tx, signed.county, code);
    if (!matter) return undefined;
    const context = { ...(await contextFor(deps, tx, signed, matter)), matter };
    const found = await disputeOf(tx, signed.county, matter.id);
    const may = mayTouch('登记程序', context);
    const dispute = found?.state;
    const entries = dispute ? await readBeside<DisputeFact>(deps, tx, dispute, 'proceeding') : [];
    const today = dayOf(context.now);
    const { settlement = null, items = [] } = dispute ?? {};
    return {
      ...{ id: dispute?.id ?? null, version: matter.version, stageLabel: dispute ? stages[dispute.stage] : '没有登记' },
      settlement: settlement && `${settlement.on} ${settlementKinds[settlement.kind]}`,
      left: items.filter(({ covered, closing }) => covered && !closing).length,
      items: items.map(({ id, kind, phase, startedOn, dueDay, covered, closing }) => ({
        ...{ id, kindLabel: proceedingKinds[kind], phaseLabel: proceedingPhases[phase], startedOn, dueDay, covered },
        ...{ organ: found?.names[id]?.organ ?? '（已删除）', number: found?.names[id]?.number ?? '（已删除）' },
        late: closing === null && dueDay !== null && dueDay < today,
        closing: closing && `${closing.on} ${closingInstruments[closing.instrument]}`,
      })),
      history: entries.map(({ seq, act, at, by, facts, texts }) => ({
        ...{
          seq,
          at,
          by,
          label: act === 'open' ? '登记程序' : disputeActNamed(act).label,
          says: facts.map(sayDisputeFact),
        },
        texts: Object.entries(texts).map(([field, body]) => ({ label: fieldLabels[field] ?? field, body })),
      })),
      canOpen: { ok: may.ok, label: '登记程序', words: may.ok ? null : sayDisputeRefusal(may.refusal) },
      can: Object.fromEntries(
        disputeActNames.map((name) => {
          const act = disputeActNamed(name);
          const can = dispute ? mayDispute(act, dispute, context) : refuse({ code: 'no_such_dispute' as const });
          return [name, { ok: can.ok, label: act.label, words: can.ok ? null : sayDisputeRefusal(can.refusal) }];
        }),
      ),
    };
  });

/** 一案解三结的接口. */
export function proceedingRoutes(app: App, deps: MattersDeps): void {
  app.get(
    '/matters/:id/proceedings',
    {
      config,
      schema: {
        summary: '某事项的各个程序',
        tags: [tag],
        params,
        response: { 200: proceedingsView, 404: besideRefused },
      },
    },
    async ({ signed, params: { id } }, reply) =>
      (await readDispute(deps, signed, id)) ?? reply.code(404).send(noMatter),
  );
  app.post(
    '/matters/:id/proceedings',
    {
      config,
      schema: {
        ...{ summary: '登记第一个程序', tags: [tag], params, body: openProceedingCommand },
        response: { 201: actAnswer, 404: besideRefused, 409: besideRefused },
      },
    },
    async ({ signed, params: { id: matter }, body }, reply) => {
      const found = { kind: disputeKind, store: disputeStore };
      const done = await beginBeside(deps, signed, found, { matter, ...body }, async (tx, id, context) => {
        const { matter: about } = context;
        const may = mayTouch('登记程序', context);
        if (!may.ok) return may;
        if (await disputeOf(tx, about.county, about.id)) return refuse({ code: 'has_dispute' as const });
        const first = added(0, body.payload, context);
        if (!first.ok) return first;
        const none: Dispute = {
          ...{ county: about.county, id, matterId: about.id, stage: 'running', items: [], settlement: null },
        };
        const { organ, number } = body.payload;
        return ok({ state: fold(none, first.value), facts: first.value, texts: { organ, number } });
      });
      if (done.ok) return reply.code(201).send(done.value);
      const { status, body: said } = refusedBeside(done.refusal, {
        say: sayDisputeRefusal,
        missing: disputeKind.missing,
      });
      return reply.code(status).send(said);
    },
  );
  const offered = { kind: disputeKind, store: disputeStore, say: sayDisputeRefusal, forms };
  besideRoutes(app, deps, { ...offered, base: '/proceedings', tag });
}
