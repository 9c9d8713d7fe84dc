import { gradeOf, routeName } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import type { Matter } from './matter.ts';
import type { Refusal } from './refusals.ts';

/** 分办路径还差的一步. */
export type TrackStep = 'consultation' | 'sponsor';

/**
 * 分办路径还差哪一步: what the track of the matter's grade asks for and nobody has done yet. The counter's track asks
 * nothing. Worked out from the grade and the matter's own method, so that re-grading and reopening need no rule of
 * their own.
 */
export function trackDue(matter: Matter, method: Method): TrackStep | undefined {
  const route = gradeOf(method, matter.grade)?.route;
  if (route === 'consultation' && matter.consultation.agreedLead === null) return 'consultation';
  return route === 'leader' && matter.sponsor === undefined ? 'sponsor' : undefined;
}

/** 路径未走完，不得交办、办结. */
export function trackUnmet(matter: Matter, method: Method): Refusal | undefined {
  const due = trackDue(matter, method);
  const grade = gradeOf(method, matter.grade);
  if (!due || !grade) return undefined;
  const said = { grade: grade.label, route: routeName(method, grade.route) };
  return due === 'consultation'
    ? { code: 'track_needs_consultation', ...said }
    : { code: 'track_needs_sponsor', ...said };
}
