import type { ActAnswer, LinkKind, SimilarCandidate } from '@jieyou/contracts';
import { wordsOf } from '../api/http.ts';
import { linkMatters, sayNotSame } from '../api/similar.ts';
import type { NotSameSaid } from './not-same-form.tsx';

/** 登记前的判断: carried out as soon as the new matter is there. */
export type Choice = { candidate: SimilarCandidate; commandId: string } & (
  { link: LinkKind } | { notSame: NotSameSaid }
);

/** 落实登记前的判断. What could not be done is told in words; the matter's own page proposes it again. */
export async function carryOut({ matterId }: ActAnswer, choices: readonly Choice[]): Promise<string[]> {
  const failures: string[] = [];
  for (const choice of choices) {
    const { candidate, commandId } = choice;
    const done =
      'link' in choice
        ? linkMatters({ id: matterId, other: candidate.code, kind: choice.link, commandId })
        : sayNotSame(matterId, { other: candidate.id, ...choice.notSame });
    const failed = await done.then(
      () => null,
      (error: unknown) => wordsOf(error),
    );
    if (failed !== null) failures.push(`与「${candidate.title}」：${failed}`);
  }
  return failures;
}
