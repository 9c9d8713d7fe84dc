import type { bookHearing as hearing, bookSitting as asked, Role } from '@jieyou/contracts';
import { MOST_REPRESENTATIVES } from '@jieyou/contracts';
import type { z } from 'zod';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { SatOver, SittingContext } from './act.ts';
import type { Span } from './free.ts';
import type { SittingRefusal } from './refusals.ts';

/** 约调解会所填. */
export type AskedSitting = z.infer<typeof asked>;
/** 约听证会所填. */
export type AskedHearing = z.infer<typeof hearing>;

const bookers: readonly Role[] = ['mediator', 'window_clerk', 'centre_director'];
const hearers: readonly Role[] = ['window_clerk', 'centre_director'];

/** 调解能不能开会: its stage, what must come first, and how its parties may meet. */
export function readyToSit(mediation: SatOver, kind: AskedSitting['kind'], label: string): SittingRefusal | undefined {
  const { stage, suspended, reportDue, arrangement } = mediation;
  const sits = kind === 'inquiry' ? ['asking', 'mediating', 'reached'] : ['mediating', 'reached'];
  if (!sits.includes(stage)) return { code: 'mediation_stage', stage, act: label };
  if (suspended) return { code: 'mediation_suspended' };
  if (reportDue) return { code: 'report_first', until: reportDue };
  return arrangement === 'none' ? { code: 'unfit_to_mediate' } : undefined;
}

/** 谁可以约: the posts of the committee that mediates or of the centre that answers, and the mediators of the case. */
export function mayBook({ actor, matter, mediation }: SittingContext, label: string): Result<true, SittingRefusal> {
  if (!mediation) return refuse({ code: 'no_such_sitting' });
  if (!bookers.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: label, by: bookers });
  }
  const own = covers(actor.orgPath, mediation.committee) || covers(actor.scopePath, matter.owner);
  return own || mediation.mediators.includes(actor.staff)
    ? ok(true)
    : refuse({ code: 'not_of_the_committee', act: label });
}

/** 能不能约, before anything is filled in. */
export function mayBookNow(context: SittingContext): Result<true, SittingRefusal> {
  const may = mayBook(context, '约定调解会');
  if (!may.ok || !context.mediation) return may;
  const blocked = readyToSit(context.mediation, 'inquiry', '约定调解会');
  return blocked ? refuse(blocked) : ok(true);
}

/** 见面方式: what the screening demands goes before what anybody likes (人民调解法 第二十五条; 反家庭暴力法). */
function modeStands(mediation: SatOver, asked: AskedSitting): SittingRefusal | undefined {
  const { mode, kind, room, secondRoom, place, phone } = asked;
  if (kind === 'mediation' && mediation.arrangement === 'apart' && mode !== 'apart') return { code: 'must_be_apart' };
  if (mode === 'apart' && (!room || !secondRoom || room === secondRoom)) return { code: 'two_rooms_needed' };
  if (mode === 'together' && !room) return { code: 'room_needed' };
  if (mode === 'on_site' && !place) return { code: 'place_needed' };
  return mode === 'remote' && !phone ? { code: 'phone_needed' } : undefined;
}

/** 约定调解会、调查. */
export function bookSitting(asked: AskedSitting, span: Span, context: SittingContext): Result<true, SittingRefusal> {
  const { mediation } = context;
  const may = mayBook(context, '约定调解会');
  if (!may.ok || !mediation) return may;
  const blocked = readyToSit(mediation, asked.kind, '约定调解会') ?? modeStands(mediation, asked);
  if (blocked) return refuse(blocked);
  if (asked.chairs.some((id) => !mediation.mediators.includes(id))) return refuse({ code: 'not_this_mediator' });
  const { until } = mediation;
  if (until !== null && dayOf(span.start) > until) return refuse({ code: 'beyond_term', until });
  return ok(true);
}

/** 能不能约听证: the centre that answers for the matter, while it is not closed. */
export function mayHear({ actor, matter }: SittingContext): Result<true, SittingRefusal> {
  if (!hearers.includes(actor.role)) {
    return refuse({ code: 'not_your_post', role: actor.role, act: '约定听证会', by: hearers });
  }
  if (!covers(actor.scopePath, matter.owner)) return refuse({ code: 'not_of_the_committee', act: '约定听证会' });
  return ['registered', 'accepted', 'dispatched', 'in_handling', 'concluded'].includes(matter.stage)
    ? ok(true)
    : refuse({ code: 'hearing_over' });
}

/** 约定听证会 (信访工作条例 第三十一条): its own roles; those who come together send at most five. */
export function bookHearing(
  { people, chairs }: AskedHearing,
  context: SittingContext,
  inOffice: (staff: string) => boolean,
): Result<true, SittingRefusal> {
  const may = mayHear(context);
  if (!may.ok) return may;
  const { walled } = context.matter;
  if (chairs.some((id) => walled.includes(`staff:${id}`))) return refuse({ code: 'chair_walled' });
  if (!chairs.every(inOffice)) return refuse({ code: 'chair_unknown' });
  const of = (role: AskedHearing['people'][number]['role']): number =>
    people.filter((each) => each.role === role).length;
  if (of('representative') > MOST_REPRESENTATIVES) return refuse({ code: 'too_many_representatives' });
  return of('recorder') === 0 ? refuse({ code: 'no_recorder' }) : ok(true);
}
