import type { Channel, Outcome, PartyInput, Register } from '@jieyou/contracts';
import { channels, methodVersion, natures, registrars } from '@jieyou/contracts';
import { refuse, ok } from '../../../kernel/result.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { ActContext } from './act.ts';
import { clocksFrom } from './clocks.ts';
import type { Timing } from './clocks.ts';
import { begin, fold } from './evolve.ts';
import type { Fact } from './facts.ts';
import type { OrgPath } from './matter.ts';
import { partyFacts } from './parties.ts';
import type { NamedParty } from './parties.ts';
import type { Refusal } from './refusals.ts';

export { registrars };

export interface Registered {
  facts: Fact[];
  parties: NamedParty[];
}

/** 历史: what only an import knows. When it first came; and how it ended, where it had ended before it came here. */
export interface History {
  registeredAt: Instant;
  concluded?: { outcome: Outcome; at: Instant };
}

/** What was already over comes in as a closed file. */
const ending = ({ concluded }: History, unit: OrgPath): Fact[] =>
  concluded
    ? [{ type: 'Concluded', outcome: concluded.outcome, road: null, unit, at: concluded.at }, { type: 'Archived' }]
    : [];

/**
 * 登记. Any matter, through any channel, on anybody's behalf. The centre nearest above the registrar's unit is
 * responsible, and the registrar answers until a hand-over is accepted (首问负责).
 */
export function registerMatter(
  { id, code, county }: { id: string; code: string; county: string },
  payload: Told,
  context: ActContext,
  history?: History,
): Result<Registered, Refusal> {
  const { actor, method, places } = context;
  if (!registrars.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: '登记', by: registrars });
  }
  if (!history && !method.sources.includes(payload.channel)) {
    return refuse({
      code: 'not_in_method',
      what: '来源渠道',
      allowed: method.sources.map((each) => channels[each]).join('、'),
    });
  }
  if (!method.natures.includes(payload.nature)) {
    return refuse({
      code: 'not_in_method',
      what: '事项性质',
      allowed: method.natures.map((each) => natures[each]).join('、'),
    });
  }
  const centre = places.centreOf(actor.orgPath);
  if (!centre) return refuse({ code: 'no_such_unit', what: '您单位所属的综治中心' });
  const firstReceiver = { staff: actor.staff, unit: actor.orgPath };
  return begun({ id, code, county }, payload, { centre: centre.path, firstReceiver }, context, history);
}

type Told = Pick<Register, 'nature' | 'kind' | 'visit'> & { channel: Channel; parties: readonly PartyInput[] };
type Seat = Pick<Extract<Fact, { type: 'Registered' }>, 'centre' | 'firstReceiver'>;

/** 登记所成: the facts of a new matter at this centre, with its clocks. Who may register was asked before. */
export function begun(
  { id, code, county }: { id: string; code: string; county: string },
  payload: Told,
  { centre, firstReceiver }: Seat,
  context: Timing & Pick<ActContext, 'places' | 'nextId'>,
  history?: History,
): Result<Registered, Refusal> {
  const { method, places, now, nextId } = context;
  const parties = partyFacts(payload.parties, { nextId, today: dayOf(now) });
  if (!parties.ok) return parties;
  const registered: Extract<Fact, { type: 'Registered' }> = {
    ...{ type: 'Registered', code, nature: payload.nature, kind: payload.kind, channel: payload.channel },
    ...{ level: places.levelOf(centre), centre, owner: centre, firstReceiver, visit: payload.visit ?? null },
    ...{ method: methodVersion(method), registeredAt: history?.registeredAt ?? now, imported: history !== undefined },
  };
  const facts: Fact[] = [registered, ...parties.value.map(({ fact }) => fact)];
  // Who did it is of no account to what a registration makes.
  const matter = fold(begin(county, id, registered), facts.slice(1), { at: now, actor: '' });
  const unit = firstReceiver?.unit ?? centre;
  const after = history?.concluded ? ending(history, unit) : clocksFrom('registered', matter, context);
  return ok({ facts: [...facts, ...after], parties: parties.value });
}
