import { courtNumberPattern, guardedHints, partnersOf } from '@jieyou/contracts';
import type { OpenReferral, Role } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { covers } from '../../../kernel/org-path.ts';
import type { BesideContext } from '../../../kernel/beside.ts';
import { badDay } from './act.ts';
import type { ReferralFact } from './facts.ts';
import type { Partner } from './referral.ts';
import type { ReferralRefusal } from './refusals.ts';
import { legalTerm, referralTerm } from './terms.ts';

const openers: readonly Role[] = ['window_clerk', 'centre_director', 'mediator', 'department_handler'];
const running = ['registered', 'accepted', 'dispatched', 'in_handling', 'concluded'];

/** 谁可以登记对接: the centre that answers, or whoever holds an order or a step of the matter. */
export function mayOpenReferral({ matter, actor }: BesideContext): Result<true, ReferralRefusal> {
  if (!running.includes(matter.stage)) return refuse({ code: 'matter_over' });
  if (!openers.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: '登记对接', by: openers });
  }
  if (matter.nature === 'accusation' && matter.walled.length === 0) return refuse({ code: 'wall_first' });
  const holds =
    matter.orders.some(({ to, status }) => status === 'received' && covers(actor.orgPath, to)) ||
    (matter.steps ?? []).some(({ holder }) => covers(actor.orgPath, holder));
  return holds || covers(actor.scopePath, matter.owner)
    ? ok(true)
    : refuse({ code: 'not_your_side', act: '登记对接', who: '责任中心或者承办单位' });
}

/** What a flow asks for beyond what all of them do. */
function lacking(asked: OpenReferral): ReferralRefusal | undefined {
  const { kind, externalNo, procedure, road, hints = [], safetyPlan, ground, basis, purpose, direction } = asked;
  if (ground === 'statute' && !basis) return { code: 'basis_needed' };
  if (purpose === 'inform') return undefined;
  const court = kind === 'court_before' || kind === 'court_during';
  if (kind === 'court_during' && !procedure) return { code: 'procedure_needed' };
  if (kind === 'court_during' && !externalNo) return { code: 'number_needed', what: '法院案号' };
  if (court && externalNo && !courtNumberPattern.test(externalNo)) return { code: 'bad_court_number' };
  if (kind === 'administrative' && !road) return { code: 'road_needed' };
  const guarded = hints.filter((hint) => guardedHints.includes(hint));
  if (kind === 'police' && direction === 'in' && !externalNo) return { code: 'number_needed', what: '警情号' };
  if (kind === 'police' && guarded.length > 0 && !(safetyPlan && externalNo)) {
    return { code: 'safety_plan_needed', hints: guarded };
  }
  return asked.materials ? undefined : { code: 'materials_needed' };
}

export interface OpenWith {
  partner: (Partner & { retired: boolean }) | undefined;
  /** Another of this kind with this partner is not yet over. */
  running: boolean;
}

/** Whom the wall keeps out is no partner and no office: the accused never gets the material (信访工作条例 第三十条). */
function barred(office: string, org: string | null, { matter, places }: BesideContext): ReferralRefusal | undefined {
  const accused = (path: string): boolean => matter.walled.some((about) => covers(about, path) || covers(path, about));
  if (org !== null && accused(org)) return { code: 'partner_walled' };
  if (matter.walled.some((about) => covers(about, office))) return { code: 'office_walled' };
  const kind = places.unit(office)?.kind;
  return kind === undefined || kind === 'grid' || kind === 'county' ? { code: 'not_our_office' } : undefined;
}

/** 登记一次对接: from whom or to whom, on what ground; nothing is handed over by it yet. */
export function openReferral(
  asked: OpenReferral,
  { partner, running: same }: OpenWith,
  context: BesideContext,
): Result<ReferralFact[], ReferralRefusal> {
  const may = mayOpenReferral(context);
  if (!may.ok) return may;
  const { matter, method, calendar } = context;
  const { kind, direction, purpose, office, ground } = asked;
  if (!partner) return refuse({ code: 'no_such_partner' });
  if (partner.retired) return refuse({ code: 'partner_retired' });
  if (!partnersOf[kind].includes(partner.kind)) {
    return refuse({ code: 'partner_not_for', kind, fit: partnersOf[kind] });
  }
  const kept = barred(office, partner.org, context) ?? lacking(asked) ?? (same ? { code: 'same_running' } : undefined);
  if (kept) return refuse(kept as ReferralRefusal);
  const parties = [...new Set(asked.parties)];
  if (parties.some((party) => !matter.parties.some(({ id }) => id === party))) return refuse({ code: 'no_such_party' });
  const [procedure, road] = [asked.procedure ?? null, asked.road ?? null];
  const own = { id: partner.id, kind: partner.kind, org: partner.org };
  const about = { kind, direction, procedure, road, online: asked.online === true, partner: own };
  const determined = (asked.determinedOn ?? null) as LocalDate | null;
  const facts: ReferralFact[] = [
    {
      ...{ type: 'Opened', matter: matter.id, ...about, purpose, office, ground, parties },
      police:
        kind === 'police'
          ? {
              ...{ hints: asked.hints ?? [], view: asked.policeView ?? null },
              ...{ caseOpen: asked.caseOpen === true, injury: asked.injury === true },
            }
          : null,
      determinedOn: determined,
      apply: determined && legalTerm('traffic_apply', determined, calendar),
    },
  ];
  if (direction === 'out' || purpose === 'inform') return ok(facts);
  const { sentOn, receivedOn } = asked;
  if (!sentOn || !receivedOn) return refuse({ code: 'days_needed' });
  const bad = badDay(sentOn, context, null) ?? badDay(receivedOn, context, sentOn as LocalDate);
  if (bad) return bad;
  const on = receivedOn as LocalDate;
  const decide = referralTerm('decide', about, { from: on, kind: matter.kind, method, calendar });
  return ok([
    ...facts,
    { type: 'Sent', on: sentOn as LocalDate, round: 1, decide },
    { type: 'Received', on, decide, onBehalf: false },
  ]);
}
