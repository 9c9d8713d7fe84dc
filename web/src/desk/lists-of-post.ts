import type { DeskView, ListName, Role } from '@jieyou/contracts';

type Count = DeskView['counts'][number];

const centre: readonly ListName[] = [
  ...(['to_accept', 'to_grade', 'to_dispatch', 'to_consult', 'to_sponsor', 'to_receive', 'mine'] as const),
  ...(['to_decide', 'to_verify', 'to_call_back', 'to_answer', 'to_archive', 'late', 'soon', 'new', 'open'] as const),
];
const handling: readonly ListName[] = ['to_receive', 'mine', 'late', 'soon'];

/** 本岗的清单, in the order of this post's work; the three officers handle no matters. */
const listsOf: Readonly<Record<Role, readonly ListName[]>> = {
  window_clerk: centre.filter((list) => !['to_consult', 'to_sponsor', 'to_decide'].includes(list)),
  centre_director: ['late', 'soon', 'new', ...centre.filter((list) => !['late', 'soon', 'new'].includes(list))],
  department_handler: handling,
  mediator: handling,
  grid_worker: handling,
  supervisor: ['late', 'soon', 'to_decide', 'to_verify', 'to_call_back', 'to_answer', 'new', 'open'],
  system_officer: [],
  security_officer: [],
  audit_officer: [],
};

/** 本岗的计数: first the post's own lists, always; of the others only those in which something waits. */
export function countsOfPost(counts: readonly Count[], role: Role): { own: Count[]; others: Count[] } {
  const mine = listsOf[role];
  const own = mine.flatMap((list) => counts.filter((count) => count.list === list));
  const others = counts.filter((count) => !own.includes(count) && count.total.count > 0);
  return { own, others: mine.length === 0 ? [] : others };
}
