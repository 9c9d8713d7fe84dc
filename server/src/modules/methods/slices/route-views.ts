import { keepers } from '@jieyou/contracts';
import type { FileRefusal, ProblemView } from '@jieyou/contracts';
import type { Problem } from '../domain/read-yaml.ts';
import { sayMethodRefusal, sayProblem } from '../domain/refusal.ts';
import type { MethodRefusal } from '../domain/refusal.ts';

export { keepers };

export const viewProblem = (problem: Problem): ProblemView => ({ ...problem, words: sayProblem(problem) });

/** 不准的答复; problems of a file come each with its place. */
export const viewRefusal = (refusal: MethodRefusal): FileRefusal => ({
  code: refusal.code,
  words: sayMethodRefusal(refusal),
  ...(refusal.code === 'file_has_problems' ? { problems: refusal.problems.map(viewProblem) } : {}),
});

type Proposal = { readonly status: string; readonly proposed_by: string };
type MayApprove = { ok: boolean; words: string | null };

/** 可否批准: asked of the same rule that refuses it. */
export function mayApprove({ status, proposed_by }: Proposal, what: string, staffId: string, role: string): MayApprove {
  if (status !== 'proposed') return { ok: false, words: sayMethodRefusal({ code: 'already_in_force', what }) };
  if (!keepers.some((each) => each === role)) return { ok: false, words: '由中心主任或系统管理员批准' };
  return proposed_by === staffId
    ? { ok: false, words: sayMethodRefusal({ code: 'second_person_needed' }) }
    : { ok: true, words: null };
}
