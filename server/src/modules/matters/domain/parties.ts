import type { PartyInput } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { readSocialCreditCode } from '../../../kernel/validators/organisation-code.ts';
import { readPhone } from '../../../kernel/validators/phone.ts';
import { readResidentId } from '../../../kernel/validators/resident-id.ts';
import type { Fact } from './facts.ts';
import type { Refusal } from './refusals.ts';

export interface NamedParty {
  input: PartyInput;
  fact: Extract<Fact, { type: 'PartyAdded' }>;
}

/** What of a party may be corrected after registration. */
export type PartyChange = { id: string } & Partial<
  Pick<PartyInput, 'name' | 'phone' | 'idNumber' | 'address' | 'safeContact' | 'doNotContact'>
>;

/** 信访工作条例 第二十条: joint visits send at most five representatives. */
const MOST_REPRESENTATIVES = 5;

const bad = (words: string, field?: string) => refuse({ code: 'bad_party' as const, words, field });

/** 标出是第几位当事人的哪一栏, so that the words stand under it. */
function within<No extends { ok: false; refusal: Refusal }>(no: No, at: number): No {
  const { refusal } = no;
  if (refusal.code !== 'bad_party' || refusal.field === undefined) return no;
  return { ...no, refusal: { ...refusal, field: `parties.${at}.${refusal.field}` } };
}

type Numbered = Pick<PartyInput, 'name' | 'kind' | 'phone' | 'idNumber'>;

/** 核对号码: a wrong number is said at the counter, where it can still be asked; a missing one is no fault. */
export function withNumbers<Input extends Numbered>(input: Input, today: LocalDate): Result<Input, Refusal> {
  const { name, kind } = input;
  const phone = input.phone ? readPhone(input.phone) : undefined;
  if (phone && !phone.ok) return bad(`「${name}」的联系电话：${phone.refusal.words}`, 'phone');
  const read = kind === 'person' ? readResidentId : readSocialCreditCode;
  const idNumber = input.idNumber ? read(input.idNumber, today) : undefined;
  if (idNumber && !idNumber.ok)
    return bad(`「${name}」的证件号码：${idNumber.refusal.words}；一时核实不了的可以先留空`, 'idNumber');
  const known = idNumber && (typeof idNumber.value === 'string' ? idNumber.value : idNumber.value.number);
  return ok({ ...input, phone: phone?.value.number, idNumber: known });
}

/** An agent may have an agent (转委托), but nobody in the end acts for themselves. */
function actsForItself(key: string, inputs: readonly PartyInput[]): boolean {
  const actsFor = new Map(inputs.map((input) => [input.key, input.agentFor]));
  let now = actsFor.get(key);
  for (let steps = 0; now !== undefined && now !== key && steps < inputs.length; steps += 1) now = actsFor.get(now);
  return now === key;
}

/** 当事人与代理人: ids are given, numbers checked, an agent names whom it acts for, representatives are counted. */
export function partyFacts(
  inputs: readonly PartyInput[],
  { nextId, today }: { nextId: () => string; today: LocalDate },
): Result<NamedParty[], Refusal> {
  const ids = new Map(inputs.map(({ key }) => [key, nextId()]));
  if (ids.size < inputs.length) return bad('当事人序号重复，请刷新页面后重新填写');
  for (const { key, name, agentFor } of inputs) {
    if (agentFor === undefined) continue;
    if (agentFor === key) return bad(`「${name}」不能代理自己`);
    if (!ids.has(agentFor)) return bad(`请选择「${name}」代理的是哪一位当事人`);
  }
  const round = inputs.find(({ key }) => actsForItself(key, inputs));
  if (round) return bad(`「${round.name}」的代理绕了一圈又回到本人，请核对谁代理谁`);
  if (inputs.filter(({ representative }) => representative).length > MOST_REPRESENTATIVES) {
    return bad('推选的代表不得超过五人（信访工作条例第二十条）');
  }
  const named: NamedParty[] = [];
  for (const [at, each] of inputs.entries()) {
    const checked = withNumbers(each, today);
    if (!checked.ok) return within(checked, at);
    const { key, side, kind, agentFor } = each;
    const id = ids.get(key) ?? nextId();
    const actsFor = agentFor ? (ids.get(agentFor) ?? null) : null;
    named.push({ input: checked.value, fact: { type: 'PartyAdded', id, side, kind, agentFor: actsFor } });
  }
  return ok(named);
}
