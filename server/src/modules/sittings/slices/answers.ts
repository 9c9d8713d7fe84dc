import type { FastifyReply } from 'fastify';
import type { Result } from '../../../kernel/result.ts';
import { sayRefusal } from '../../matters/index.ts';
import type { Refusal } from '../../matters/index.ts';
import { saySittingRefusal } from '../domain/refusals.ts';
import type { SittingRefusal } from '../domain/refusals.ts';

const ofMatters: Readonly<Partial<Record<string, true>>> = {
  no_such_matter: true,
  command_reused: true,
  changed_meanwhile: true,
};

const isOwn = (no: SittingRefusal | Refusal): no is SittingRefusal => ofMatters[no.code] !== true;

export const noSitting = { code: 'no_such_sitting', words: saySittingRefusal({ code: 'no_such_sitting' }) };

/** 答复: what was done, or the words why not. */
export function answer<Value>(
  reply: FastifyReply,
  done: Result<Value, SittingRefusal | Refusal>,
  status: 200 | 201 = 200,
): FastifyReply {
  if (done.ok) return reply.code(status).send(done.value);
  const { refusal: no } = done;
  const missing = no.code === 'no_such_matter' || no.code === 'no_such_sitting';
  const words = isOwn(no) ? saySittingRefusal(no) : sayRefusal(no);
  return reply.code(missing ? 404 : 409).send({ code: no.code, words });
}
