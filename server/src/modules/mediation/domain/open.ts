import type { MediationSource, Role } from '@jieyou/contracts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { covers } from '../../../kernel/org-path.ts';
import type { MediationContext } from './act.ts';
import type { MediationFact } from './facts.ts';
import type { MediationRefusal } from './refusals.ts';

interface Asked {
  committee: string;
  source: MediationSource;
  parties: readonly string[];
}

const openers: readonly Role[] = ['mediator', 'window_clerk', 'centre_director'];

/** 谁可以开始调解、何时: the centre that answers, or the committee that holds an order of the matter. */
export function mayOpen({ matter, actor }: MediationContext): Result<true, MediationRefusal> {
  if (!['accepted', 'dispatched', 'in_handling'].includes(matter.stage)) return refuse({ code: 'matter_not_mediable' });
  if (!openers.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: '开始调解', by: openers });
  }
  const holds = matter.orders.some(({ to, status }) => status === 'received' && covers(actor.orgPath, to));
  return holds || covers(actor.scopePath, matter.owner)
    ? ok(true)
    : refuse({ code: 'not_of_the_committee', act: '开始调解' });
}

/** 开始调解: on application or of one's own motion (人民调解法 第十七条); each party is asked afterwards. */
export function openMediation(
  { committee, source, parties }: Asked,
  context: MediationContext,
): Result<Extract<MediationFact, { type: 'Opened' }>, MediationRefusal> {
  const open = mayOpen(context);
  if (!open.ok) return open;
  const { matter, places } = context;
  const unit = places.unit(committee);
  if (unit?.kind !== 'committee') return refuse({ code: 'not_a_committee', unit: unit?.name ?? committee });
  if (matter.walled.some((about) => covers(about, committee))) return refuse({ code: 'committee_walled' });
  const chosen = [...new Set(parties)];
  const known = matter.parties.filter((party) => chosen.includes(party.id));
  if (known.length < chosen.length) return refuse({ code: 'no_such_party' });
  if (known.some(({ agentFor }) => agentFor !== null)) return refuse({ code: 'agent_no_party' });
  const sides = new Set(known.map(({ side }) => side));
  if (!sides.has('applicant') || !sides.has('respondent')) return refuse({ code: 'two_sides_needed' });
  return ok({ type: 'Opened', matter: matter.id, committee, source, parties: chosen });
}
