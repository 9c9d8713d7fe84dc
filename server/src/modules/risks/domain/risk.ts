import type { MethodRisks, RiskRule, Role } from '@jieyou/contracts';
import { plusDays } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { RiskRefusal } from './refusals.ts';

/** 一项风险: a dispute or a problem, and who answers for it. */
export type Risk = {
  readonly id: string;
  readonly no: number;
  readonly unit: string;
  readonly owner: string;
  readonly title: string;
  readonly tier: string;
  readonly matterId: string | null;
  readonly reason: string;
  readonly state: 'open' | 'exit_asked' | 'closed';
  readonly reviewOn: LocalDate;
  readonly exitBy: string | null;
  readonly enteredAt: Instant;
};

export type RiskHand = { readonly staffId: string; readonly role: Role; readonly orgPath: string };
type Answer = Result<null, RiskRefusal>;

const keepers: readonly Role[] = ['centre_director', 'supervisor'];
const within = (unit: string, path: string): boolean => path === unit || path.startsWith(`${unit}.`);

/** 谁可列入、复核、发函. */
export const mayKeepRisks = ({ role }: Pick<RiskHand, 'role'>): Answer =>
  keepers.includes(role) ? ok(null) : refuse({ code: 'not_risk_keeper' });

const open = ({ state }: Pick<Risk, 'state'>): Answer => {
  if (state === 'closed') return refuse({ code: 'risk_closed' });
  return state === 'exit_asked' ? refuse({ code: 'exit_waits' }) : ok(null);
};

/** 可否复核、定措施、发函. */
export const mayWork = (risk: Risk, hand: RiskHand): Answer => {
  const may = mayKeepRisks(hand);
  return may.ok ? open(risk) : may;
};

/** 可否提请销号: the unit that answers for it, or a keeper. */
export function mayAskExit(risk: Risk, hand: RiskHand, ownerName: string): Answer {
  if (!within(risk.owner, hand.orgPath) && !keepers.includes(hand.role))
    return refuse({ code: 'not_risk_owner', unit: ownerName });
  return open(risk);
}

/** 可否核销: a keeper who neither asked for it nor sits in the unit that answers for it. */
export function mayDecideExit(risk: Risk, hand: RiskHand): Answer {
  const may = mayKeepRisks(hand);
  if (!may.ok) return may;
  if (risk.state === 'closed') return refuse({ code: 'risk_closed' });
  if (risk.state === 'open') return refuse({ code: 'no_exit_asked' });
  return risk.exitBy === hand.staffId || within(risk.owner, hand.orgPath) ? refuse({ code: 'own_exit' }) : ok(null);
}

/** 复核的日子: not gone, and not later than the tier allows. */
export function reviewDay(
  { tiers }: MethodRisks,
  tier: string,
  { on, today }: { on: LocalDate; today: LocalDate },
): Answer {
  const found = tiers.find(({ id }) => id === tier);
  if (!found) return refuse({ code: 'no_such_tier' });
  if (on < today) return refuse({ code: 'bad_day' });
  const last = plusDays(today, found.review_days);
  return on > last ? refuse({ code: 'review_too_late', last }) : ok(null);
}

type Rule = MethodRisks['rules'][number];

/** 一条规则用一句话说. */
export function sayRule({ rule, at = 1, words = [] }: Rule): string {
  const says: Readonly<Record<RiskRule, string>> = {
    recurs: `同一纠纷再次反映满 ${at} 次（信访不计）`,
    overdue: `逾期满 ${at} 日`,
    returned: `退单满 ${at} 次`,
    group: `一方满 ${at} 人`,
    reopened: `办结后重新办理满 ${at} 次`,
    mentions: `诉求里写有：${words.join('、')}`,
  };
  return says[rule];
}
