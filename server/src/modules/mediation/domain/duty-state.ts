import type { DutyState } from '@jieyou/contracts';
import { plusDays } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { isDone, paidOf } from './agreement.ts';
import type { Agreement, Duty } from './agreement.ts';

/** 一项义务怎样了, today. The one definition of late, partial and due, for the page, the list and the reminders. */
export function dutyState(agreement: Agreement, duty: Duty, today: LocalDate): DutyState {
  const { due, item } = duty;
  if (isDone(agreement, duty)) {
    const last = agreement.done
      .filter((each) => each.item === item)
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
    return due !== null && last !== undefined && last > due ? 'done_late' : 'done';
  }
  const partial = paidOf(agreement, item) > 0;
  if (due === null) return partial ? 'partial' : 'undated';
  if (due < today) return partial ? 'partial_late' : 'late';
  if (partial) return 'partial';
  if (due === today) return 'today';
  return due <= plusDays(today, 7) ? 'soon' : 'open';
}
