import type { Nature, PartyInput } from '@jieyou/contracts';
import { channels } from '@jieyou/contracts';
import { refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { PersonContext } from './person/person-act.ts';
import { begun } from './register.ts';
import type { Registered } from './register.ts';
import type { OrgPath } from './matter.ts';
import type { Refusal } from './refusals.ts';

/** 群众自己登记的一件事: told in their words; nature and kind are set right at triage. */
export interface Lodged {
  accusation: boolean;
  parties: readonly PartyInput[];
  centre: OrgPath;
}

/** 登记时的性质: an accusation is known as one from the first, so that nobody dispatches it before the wall stands. */
function natureOf(accusation: boolean, natures: readonly Nature[]): Nature {
  const asked: Nature = accusation ? 'accusation' : 'demand';
  return natures.includes(asked) ? asked : (natures[0] ?? asked);
}

/** 公众页登记, by the person themselves: no post received it, so the responsible centre answers from the first. */
export function lodgeMatter(
  ids: { id: string; code: string; county: string },
  { accusation, parties, centre }: Lodged,
  context: PersonContext,
): Result<Registered, Refusal> {
  const { method } = context;
  if (!method.sources.includes('online')) {
    const allowed = method.sources.map((each) => channels[each]).join('、');
    return refuse({ code: 'not_in_method', what: '来源渠道', allowed });
  }
  const payload = { nature: natureOf(accusation, method.natures), kind: 'RT99' as const, channel: 'online' as const };
  return begun(ids, { ...payload, parties }, { centre, firstReceiver: null }, context);
}
