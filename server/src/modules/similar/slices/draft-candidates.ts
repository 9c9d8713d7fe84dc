import type { SimilarCandidate, SimilarDraft, SimilarPeopleDraft } from '@jieyou/contracts';
import { dayOf, instant } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { readSocialCreditCode } from '../../../kernel/validators/organisation-code.ts';
import { readPhone } from '../../../kernel/validators/phone.ts';
import { readResidentId } from '../../../kernel/validators/resident-id.ts';
import type { Compared } from '../domain/likeness.ts';
import type { SimilarRefusal } from '../domain/refusals.ts';
import { wordingOf } from '../domain/wording.ts';
import { hasMarks, marksOf, samePerson } from '../store/persons.ts';
import { readSides } from '../store/sides.ts';
import { countDuplicateLookUps } from '../../search/index.ts';
import type { SimilarDeps, Signed } from './deps.ts';
import { candidateOf, compareAll, findSimilar, SHOWN } from './find-similar.ts';
import { groundOf } from './ground.ts';
import type { Ground } from './ground.ts';
import { logNumbers } from './log-lookup.ts';

/** 写到一半的, as it can be compared. */
const comparedDraft = (draft: SimilarDraft, at: Instant, { ordinary }: Ground): Compared => ({
  wording: wordingOf({ title: draft.title ?? '', narrative: draft.narrative ?? '' }, ordinary),
  ...{ place: draft.place ?? '', kind: draft.kind ?? null, at },
  organisations: (draft.organisations ?? []).map((name) => name.trim()).filter((name) => name !== ''),
});

/** 登记时查重, while it is being typed. Nothing is written. */
export function draftCandidates(deps: SimilarDeps, signed: Signed, draft: SimilarDraft): Promise<SimilarCandidate[]> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const ground = await groundOf(deps, tx, signed.county);
    const sought = { self: null, compared: comparedDraft(draft, deps.now(), ground) };
    return (await findSimilar(tx, ground, sought)).map(candidateOf);
  });
}

/** Enough for a busy window and its slips of the key, too few for trying out numbers. */
const often = { minutes: 10, times: 60 } as const;

type Numbers = { phone?: string | undefined; idNumber?: string | undefined };

/** 完整的号码, as registration would keep them; one that is still being typed is no number yet. */
function wholeNumbers({ kind, phone, idNumber }: SimilarPeopleDraft['numbers'][number], today: LocalDate): Numbers {
  const called = phone ? readPhone(phone) : undefined;
  const read = kind === 'person' ? readResidentId : readSocialCreditCode;
  const known = idNumber ? read(idNumber, today) : undefined;
  const value = known?.ok ? known.value : undefined;
  return {
    phone: called?.ok && called.value.kind !== 'short' ? called.value.number : undefined,
    idNumber: typeof value === 'string' ? value : value?.number,
  };
}

/** 登记时按号码查重: inside the registrar's own scope, by blind index, and written down whether or not it found anything. */
export async function draftPeople(
  deps: SimilarDeps,
  signed: Signed,
  draft: SimilarPeopleDraft,
): Promise<Result<SimilarCandidate[], SimilarRefusal>> {
  const at = deps.now();
  const marks = await marksOf(
    deps.crypto,
    draft.numbers.map((each) => wholeNumbers(each, dayOf(at))),
  );
  if (!hasMarks(marks)) return refuse({ code: 'no_number' });
  const { county, staffId } = signed;
  return deps.db.inScope(signed.scope, async (tx) => {
    const since = instant(Date.parse(at) - often.minutes * 60_000);
    if ((await countDuplicateLookUps(tx, county, staffId, since)) >= often.times) {
      return refuse({ code: 'too_often' as const, minutes: often.minutes });
    }
    const ground = await groundOf(deps, tx, county);
    const sought = { self: null, compared: comparedDraft(draft, at, ground) };
    const sides = await readSides(tx, ground, await samePerson(tx, county, marks, 30));
    const found = compareAll(sought, sides, true).slice(0, SHOWN);
    const shown = found.map(({ side }) => side.id);
    await logNumbers(deps, tx, signed, { at, words: '登记时查重', marks, shown });
    return ok(found.map(candidateOf));
  });
}
