import type { PartyInput } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Fact } from './facts.ts';
import type { Refusal } from './refusals.ts';

export interface NamedParty {
  input: PartyInput;
  fact: Extract<Fact, { type: 'PartyAdded' }>;
}

/** 信访工作条例 第二十条: joint visits send at most five representatives. */
const MOST_REPRESENTATIVES = 5;

/** 当事人与代理人: ids are given, an agent names whom it acts for, representatives are counted. */
export function partyFacts(inputs: readonly PartyInput[], nextId: () => string): Result<NamedParty[], Refusal> {
  const bad = (words: string) => refuse({ code: 'bad_party' as const, words });
  const ids = new Map(inputs.map(({ key }) => [key, nextId()]));
  if (ids.size < inputs.length) return bad('当事人序号重复，请刷新页面后重新填写');
  for (const { key, name, agentFor } of inputs) {
    if (agentFor === undefined) continue;
    if (agentFor === key) return bad(`「${name}」不能代理自己`);
    if (!ids.has(agentFor)) return bad(`请选择「${name}」代理的是哪一位当事人`);
  }
  if (inputs.filter(({ representative }) => representative).length > MOST_REPRESENTATIVES) {
    return bad('推选的代表不得超过五人（信访工作条例第二十条）');
  }
  return ok(
    inputs.map((input) => {
      const { key, side, kind, agentFor } = input;
      const id = ids.get(key) ?? nextId();
      const fact = {
        type: 'PartyAdded' as const,
        id,
        side,
        kind,
        agentFor: agentFor ? (ids.get(agentFor) ?? null) : null,
      };
      return { input, fact };
    }),
  );
}
