import { lodge } from '@jieyou/contracts';
import type { Lodge, PartyInput } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { readPhone } from '../../../kernel/validators/phone.ts';

/** 表单里的内容, as a browser sends it: texts by the names of the fields. */
export type Typed = Readonly<Record<string, string>>;
/** 哪一栏、什么问题. */
export type FieldFault = { readonly field: string; readonly words: string };

const texts = ['commandId', 'said', 'township', 'place', 'name', 'phone', 'person', 'relation', 'other', 'safeContact'];
const ticks = ['behalf', 'otherIsUnit', 'accusation', 'doNotContact'];
/** 请留空的一栏: people do not see it, programs that fill in everything do. */
export const TRAP = 'homepage';

/** 读表单: every fault at once, each with its field. A tick that was not sent is not set. */
export function readLodgeForm(typed: Typed): Result<Lodge, readonly FieldFault[]> {
  const given = {
    ...Object.fromEntries(texts.map((field) => [field, typed[field] ?? ''])),
    ...Object.fromEntries(ticks.map((field) => [field, typed[field] === 'yes'])),
  };
  const parsed = lodge.safeParse(given);
  const faults: FieldFault[] = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => ({ field: String(path[0] ?? 'said'), words: message }));
  const phone = (typed['phone'] ?? '').trim();
  const read = phone === '' ? undefined : readPhone(phone);
  if (read && !read.ok) faults.push({ field: 'phone', words: `${read.refusal.words}；不方便留电话可以不填` });
  if ((typed[TRAP] ?? '') !== '') faults.push({ field: TRAP, words: '这一栏请留空，再提交一次' });
  return parsed.success && faults.length === 0 ? ok(parsed.data) : refuse(faults);
}

/** 匿名: what is written in place of a name that was not given. */
const nameOr = (name: string | undefined): string => (name === undefined || name === '' ? '匿名' : name);

/** 当事人: who it is about, who speaks for them, and the other side as far as it was named. */
export function partiesOf(told: Lodge): { parties: PartyInput[]; holder: string } {
  const { behalf, name, person, relation, phone, safeContact, doNotContact, other, otherIsUnit } = told;
  const reach = { phone, safeContact, doNotContact };
  const own: PartyInput = { key: 'a', side: 'applicant', kind: 'person', name: nameOr(behalf ? person : name) };
  const helper: PartyInput = {
    ...{ key: 'h', side: 'applicant', kind: 'person', name: nameOr(name), agentFor: 'a', ...reach },
    agentPowers: relation ? `代为反映（${relation}）` : '代为反映',
  };
  const respondent: PartyInput[] = other
    ? [{ key: 'r', side: 'respondent', kind: otherIsUnit ? 'organisation' : 'person', name: other }]
    : [];
  return behalf
    ? { parties: [own, helper, ...respondent], holder: 'h' }
    : { parties: [{ ...own, ...reach }, ...respondent], holder: 'a' };
}
