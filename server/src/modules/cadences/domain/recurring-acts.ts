import type { Role } from '@jieyou/contracts';
import { isWorkingDay, plusWorkingDays } from '../../../kernel/clock/calendar.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { endOfGrace } from './plan.ts';
import { sayPost } from './recurring.ts';
import type { Recurring } from './recurring.ts';
import type { CadenceRefusal } from './refusals.ts';

/** 办事人的岗位. */
export type RecurringPost = { readonly role: Role; readonly orgPath: string };
export type RecurringContext = {
  readonly today: LocalDate;
  readonly calendar: WorkCalendar;
  readonly post: RecurringPost;
  readonly unitName: string;
};
type Answer<Value> = Result<Value, CadenceRefusal>;

/** 是不是本岗的: the unit itself or a grid within it, and the post that holds or stands in. */
const isMine = ({ role, orgPath }: RecurringPost, { post, substitute, unit }: Recurring): boolean =>
  (role === post || role === substitute) && (orgPath === unit || orgPath.startsWith(`${unit}.`));

/** 还能不能记. */
function open(duty: Recurring, { post, unitName }: RecurringContext): Answer<null> {
  if (!isMine(post, duty)) return refuse({ code: 'not_my_recurring', who: sayPost(duty), unit: unitName });
  if (duty.state === 'withdrawn') return refuse({ code: 'recurring_withdrawn' });
  if (duty.state === 'held') return refuse({ code: 'already_said', how: '记为已办' });
  if (duty.state === 'not_held') return refuse({ code: 'already_said', how: '说明没有办' });
  return ok(null);
}

/** 可否记为已办, before the day is chosen. */
export const mayHold = (duty: Recurring, context: RecurringContext): Answer<null> => {
  const may = open(duty, context);
  return may.ok && duty.spanFrom > context.today ? refuse({ code: 'not_due_yet', on: duty.dueOn }) : may;
};

/** 记为已办: on the day on which it was; after the grace only with words. */
export function hold(
  duty: Recurring,
  { on, note }: { on: LocalDate; note: string | undefined },
  context: RecurringContext,
): Answer<{ heldOn: LocalDate }> {
  const may = mayHold(duty, context);
  if (!may.ok) return may;
  if (on > context.today) return refuse({ code: 'day_in_future' });
  if (on < duty.spanFrom) return refuse({ code: 'day_before_span', from: duty.spanFrom });
  if (context.today > duty.lastOn && !note) return refuse({ code: 'late_needs_note' });
  return ok({ heldOn: on });
}

/** 可否改期. */
export const mayMove = (duty: Recurring, context: RecurringContext): Answer<null> => {
  const may = open(duty, context);
  return may.ok && context.today > duty.lastOn ? refuse({ code: 'missed_not_moved' }) : may;
};

/** 改期最迟: the end of the period, and as many working days as the grace after it. */
const latest = ({ spanTo, grace }: Recurring, calendar: WorkCalendar): LocalDate =>
  plusWorkingDays(spanTo, grace, calendar);

/** 改期: to a working day, within the period or its grace, with a reason that stays. */
export function move(
  duty: Recurring,
  to: LocalDate,
  context: RecurringContext,
): Answer<{ dueOn: LocalDate; lastOn: LocalDate }> {
  const { calendar, today } = context;
  const may = mayMove(duty, context);
  if (!may.ok) return may;
  if (to === duty.dueOn) return refuse({ code: 'same_day' });
  if (to < today) return refuse({ code: 'day_gone' });
  if (!isWorkingDay(to, calendar)) return refuse({ code: 'day_of_rest', day: to });
  if (to < duty.spanFrom) return refuse({ code: 'day_before_span', from: duty.spanFrom });
  const last = latest(duty, calendar);
  if (to > last) return refuse({ code: 'too_far', last });
  return ok({ dueOn: to, lastOn: endOfGrace(to, duty, calendar) });
}

/** 说明没有办: once the day has come. */
export const mayExplain = (duty: Recurring, context: RecurringContext): Answer<null> => {
  const may = open(duty, context);
  return may.ok && context.today < duty.dueOn ? refuse({ code: 'not_due_yet', on: duty.dueOn }) : may;
};
