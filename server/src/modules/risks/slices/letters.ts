import type { LetterView } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { onceOnly } from '../../matters/index.ts';
import type { Done, Signed } from '../../matters/index.ts';
import { sayRiskRefusal } from '../domain/refusals.ts';
import type { RiskRefusal } from '../domain/refusals.ts';
import { lockLetter, saveAnswer } from '../store/letter-rows.ts';
import type { LetterRow } from '../store/letter-rows.ts';
import { namesIn } from './deps.ts';
import type { RisksDeps } from './deps.ts';

type Name = (path: string) => string;

/** 预警函的文号. */
const letterNumber = ({ from, year, no }: Pick<LetterRow, 'from' | 'year' | 'no'>, name: Name): string =>
  `${name(from)}风险预警函〔${year}〕${no}号`;

/** 可否答复: the unit to which it was sent, once. */
function mayAnswer({ to, answer }: LetterRow, orgPath: string, name: Name): Result<null, RiskRefusal> {
  if (orgPath !== to && !orgPath.startsWith(`${to}.`)) return refuse({ code: 'not_addressee', unit: name(to) });
  return answer === null ? ok(null) : refuse({ code: 'already_answered' });
}

/** 一份预警函的样子. */
export function letterView(letter: LetterRow, { post }: Signed, name: Name): LetterView {
  const may = mayAnswer(letter, post.orgPath, name);
  return {
    ...{ id: letter.id, number: letterNumber(letter, name), unit: { path: letter.to, name: name(letter.to) } },
    ...{ words: letter.words, due: letter.dueOn, sentOn: dayOf(letter.at), answer: letter.answer },
    answeredOn: letter.answeredAt ? dayOf(letter.answeredAt) : null,
    can: { answer: { ok: may.ok, words: may.ok ? null : sayRiskRefusal(may.refusal) } },
  };
}

/** 答复预警函. */
export const answerLetter = (
  deps: RisksDeps,
  signed: Signed,
  { id, commandId, answer }: { id: string; commandId: string; answer: string },
): Promise<Result<Done, RiskRefusal>> =>
  onceOnly(
    deps,
    signed,
    { commandId, asked: { act: 'answer_letter', id, answer } },
    async (tx): Promise<Result<Done, RiskRefusal>> => {
      const { county, staffId, post } = signed;
      const letter = await lockLetter(tx, county, id);
      if (!letter) return refuse({ code: 'no_such_letter' });
      const may = mayAnswer(letter, post.orgPath, await namesIn(deps, tx, county));
      if (!may.ok) return may;
      await saveAnswer(tx, county, id, { answer, by: staffId, at: deps.now() });
      return ok({ id });
    },
  );
