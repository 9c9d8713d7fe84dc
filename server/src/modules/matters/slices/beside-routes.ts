import { actAnswer, besideFormsView, envelope } from '@jieyou/contracts';
import type { BesideForms } from '@jieyou/contracts';
import { z } from 'zod';
import type { App } from '../../../platform/http/index.ts';
import type { BesideAct, BesideState } from '../../../kernel/beside.ts';
import type { BesideKind } from '../domain/beside.ts';
import { sayRefusal } from '../domain/refusals.ts';
import type { Refusal } from '../domain/refusals.ts';
import type { MattersDeps } from './deps.ts';
import { performBeside } from './perform-beside.ts';
import type { BesideStore } from './perform-beside.ts';

export const besideRefused = z.object({ code: z.string(), words: z.string() });
const config = { access: 'signed_in' as const };

const runners: ReadonlySet<string> = new Set(['no_such_matter', 'command_reused', 'changed_meanwhile']);
const isRunners = (no: { code: string }): no is Refusal => runners.has(no.code);

interface Saying<No> {
  say: (no: No) => string;
  /** The refusal that means: there is none that the asker may see. */
  missing: { code: string };
}

/** 不准的答复: the runner's own refusals are said by this module, the rest by whose they are. */
export function refusedBeside<No extends { code: string }>(
  no: No | Refusal,
  { say, missing }: Saying<No>,
): { status: 404 | 409; body: { code: string; words: string } } {
  const words = isRunners(no) ? sayRefusal(no) : say(no as No);
  const gone = no.code === 'no_such_matter' || no.code === missing.code;
  return { status: gone ? 404 : 409, body: { code: no.code, words } };
}

interface Offered<State extends BesideState, OwnFact, No extends { code: string }> {
  kind: BesideKind<State, OwnFact, No, BesideAct<State, OwnFact, No>>;
  store: BesideStore<State, OwnFact>;
  say: (no: No) => string;
  /** Where they answer: `/referrals`, forms at `/referral-acts`. */
  base: string;
  tag: string;
  forms: BesideForms;
}

/** 旁支动作的接口: one address an act, and what each is asked with. */
export function besideRoutes<State extends BesideState, OwnFact, No extends { code: string }>(
  app: App,
  deps: MattersDeps,
  { kind, store, say, base, tag, forms }: Offered<State, OwnFact, No>,
): void {
  const tags = [tag];
  app.get(
    `/${kind.name}-acts`,
    { config, schema: { summary: `${tag}各动作的表单`, tags, response: { 200: besideFormsView } } },
    async () => forms,
  );
  for (const act of kind.acts) {
    app.post(
      `${base}/:id/acts/${act}`,
      {
        config,
        schema: {
          summary: `${tag}：${kind.act(act).label}`,
          tags,
          params: z.object({ id: z.uuid() }),
          body: envelope.extend({ payload: store.payloads[act] ?? z.never() }),
          response: { 200: actAnswer, 404: besideRefused, 409: besideRefused },
        },
      },
      async ({ signed, params, body }, reply) => {
        const asked = { id: params.id, act, commandId: body.commandId, seen: body.seen, payload: body.payload };
        const done = await performBeside(deps, signed, { kind, store }, asked);
        if (done.ok) return reply.code(200).send(done.value);
        const { status, body: said } = refusedBeside(done.refusal, { say, missing: kind.missing });
        return reply.code(status).send(said);
      },
    );
  }
}
