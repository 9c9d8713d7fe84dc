import { refusal } from '@jieyou/contracts';
import type { Refusal } from '@jieyou/contracts';
import { z } from 'zod';
import { sayDutyRefusal } from '../domain/refusals.ts';
import type { DutyRefusal } from '../domain/refusals.ts';

export const tags = ['职责清单'];
export const one = z.object({ id: z.uuid({ error: '没有找到，请从列表中重新选择' }) });
export const refused = { 404: refusal, 409: refusal };

const missing: ReadonlySet<string> = new Set(['no_such_duty', 'no_such_draft', 'no_such_correction']);

export const statusOf = ({ code }: DutyRefusal): 404 | 409 => (missing.has(code) ? 404 : 409);
export const say = (why: DutyRefusal): Refusal => ({ code: why.code, words: sayDutyRefusal(why) });
