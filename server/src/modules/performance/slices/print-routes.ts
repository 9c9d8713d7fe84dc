import { z } from 'zod';
import { documentDate } from '../../../kernel/document-date.ts';
import { dayOf, localDate } from '../../../kernel/local-date.ts';
import { sayMoney } from '../../../kernel/money.ts';
import type { App, Signed } from '../../../platform/http/index.ts';
import { renderForm, sayFormRefusal } from '../../forms/index.ts';
import { logViews } from '../../matters/index.ts';
import { formParty, gatherFilling, isDone, paidOf, sayMediationRefusal } from '../../mediation/index.ts';
import type { Duty, Filling } from '../../mediation/index.ts';
import type { PerformanceDeps } from './deps.ts';
import { readPerformance } from './read-performance.ts';

const tags = ['履行'];
const config = { access: 'signed_in' as const };
const none = { code: 'no_such_mediation', words: sayMediationRefusal({ code: 'no_such_mediation' }) };

interface Gathered {
  filling: Filling;
  code: string;
  kind: string;
}

const nameOf = ({ people }: Filling, id: string | null): string => people.find((one) => one.id === id)?.name ?? '';

/** 约定的内容 of an item, in the words of the agreement; an instalment says which. */
function whatOf({ content }: Filling, item: string): string {
  const [obligation, part] = item.slice(1).split('.');
  const what = content?.obligations[Number(obligation) - 1]?.what ?? `第 ${item.slice(1)} 项`;
  return part ? `${what}（第${part}期）` : what;
}

const owedOf = (filling: Filling, duty: Duty): number =>
  (duty.amount ?? 0) - (filling.mediation.agreement ? paidOf(filling.mediation.agreement, duty.item) : 0);

/** 支付令申请书 of one creditor: what of the road's items is still owed to them today. */
function paymentOrderOf({ filling, kind }: Gathered, roadId: string, creditor: string): object | null {
  const { mediation, committee, number, now } = filling;
  const { agreement } = mediation;
  const road = agreement?.roads?.find(({ id }) => id === roadId);
  if (!agreement || !road) return null;
  const duties = agreement.duties.filter(
    (duty) => road.items.includes(duty.item) && duty.creditor === creditor && !isDone(agreement, duty),
  );
  const [first] = duties;
  const applicant = formParty(filling, creditor);
  const respondent = first?.debtor ? formParty(filling, first.debtor) : null;
  if (!first || !applicant || !respondent) return null;
  const claims = duties.map((duty) => ({
    ...{ what: whatOf(filling, duty.item), amount: owedOf(filling, duty) },
    ...(duty.due ? { due: duty.due } : {}),
  }));
  const paid = duties.map((duty) => paidOf(agreement, duty.item)).reduce((sum, each) => sum + each, 0);
  const part = paid > 0 ? `已经支付${sayMoney(paid)}，其余没有支付` : '没有支付';
  return {
    ...{ applicant, respondent, claims, committee, agreementNumber: number ?? undefined },
    total: claims.reduce((sum, { amount }) => sum + amount, 0),
    agreedOn: agreement.effectiveOn ?? undefined,
    facts: `协议约定由${nameOf(filling, first.debtor)}给付上述款项。期限届满，${part}，经调委会督促仍未履行。`,
    wages: road.road === 'wage_payment_order' || kind === 'RT10',
    on: dayOf(now),
  };
}

async function gathered(
  deps: PerformanceDeps,
  signed: Signed,
  id: string,
  reason: string,
): Promise<Gathered | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const found = await gatherFilling(deps, tx, signed, id);
    const fields = found?.filling.people.map((one) => `party/${one.id}/phone+idNumber`) ?? [];
    if (found) await logViews(tx, signed, found.filling.mediation.matterId, { fields, reason });
    return found;
  });
}

/** 打印: the guidance for the creditor, and the application for a payment order. */
export function printRoutes(app: App, deps: PerformanceDeps): void {
  const send = async (
    reply: { code: (status: 404 | 409) => { send: (body: unknown) => unknown } },
    done: Awaited<ReturnType<typeof renderForm>>,
  ): Promise<Buffer | unknown> =>
    done.ok
      ? Buffer.from(done.value.bytes)
      : reply.code(409).send({ code: done.refusal.code, words: sayFormRefusal(done.refusal) });
  app.get(
    '/mediations/:id/roads/:road/payment-order.pdf',
    {
      config,
      schema: {
        ...{ summary: '支付令申请书（按协议和未履行的数额填好）', tags },
        params: z.object({ id: z.uuid(), road: z.uuid() }),
        querystring: z.object({ creditor: z.uuid() }),
      },
    },
    async ({ signed, params, query }, reply) => {
      const found = await gathered(deps, signed, params.id, '打印支付令申请书');
      const data = found && paymentOrderOf(found, params.road, query.creditor);
      if (!found || !data) return reply.code(404).send(none);
      const at = dayOf(found.filling.now);
      const foot = { code: found.code, address: null };
      const options = { at, county: signed.county, rare: 'box', foot } as const;
      return send(
        reply.type('application/pdf').header('cache-control', 'private, no-store'),
        await renderForm(deps.press, 'MED-PAYORDER', data, options),
      );
    },
  );
  app.get(
    '/mediations/:id/roads.pdf',
    { config, schema: { summary: '途径告知书（打印给权利人）', tags, params: z.object({ id: z.uuid() }) } },
    async ({ signed, params }, reply) => {
      const found = await gathered(deps, signed, params.id, '打印途径告知书');
      const seen = found && (await readPerformance(deps, signed, params.id));
      const owed = seen?.items.filter(({ breached, state }) => breached && !state.startsWith('done')) ?? [];
      if (!found || !seen || owed.length === 0) return reply.code(404).send(none);
      const { filling, code } = found;
      const limit = owed.flatMap(({ limits }) => limits).find(({ what }) => what.startsWith('起诉'));
      const data = {
        ...{ number: filling.number ?? undefined, committee: filling.committee, version: seen.guideVersion },
        to: [...new Set(owed.flatMap(({ creditor }) => creditor ?? []))],
        debtor: [...new Set(owed.flatMap(({ debtor }) => debtor ?? []))].join('、'),
        owed: owed.map(({ item, left, due }) =>
          [whatOf(filling, item), left ?? '', due ? `应于${documentDate(localDate(due))}前履行` : '']
            .filter((each) => each !== '')
            .join('，'),
        ),
        roads: seen.guides
          .filter(({ can }) => can.ok)
          .map(({ road, title, plain, conditions, steps, papers, cost, basis }) => ({
            ...{ title, plain, conditions, steps, papers, cost, basis },
            ...(road === 'lawsuit' && limit ? { until: documentDate(localDate(limit.until)) } : {}),
          })),
        on: dayOf(filling.now),
      };
      const options = { at: data.on, county: signed.county, rare: 'box', foot: { code, address: null } } as const;
      return send(
        reply.type('application/pdf').header('cache-control', 'private, no-store'),
        await renderForm(deps.press, 'MED-ROADS', data, options),
      );
    },
  );
}
