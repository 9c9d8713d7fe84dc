import type { PartyInput, SimilarDraft, SimilarPeopleDraft } from '@jieyou/contracts';

export type DraftValues = Partial<Record<'title' | 'narrative' | 'kind' | 'place', string>> & {
  parties?: (Partial<PartyInput> | undefined)[];
};

const letters = (text: string | undefined): number => [...(text?.trim() ?? '')].length;

/** 写够了没有: a few letters say nothing yet. */
export const saysEnough = ({ title, narrative }: DraftValues): boolean =>
  letters(title) >= 4 || letters(narrative) >= 10;

const given = (text: string | undefined): string | undefined => (text?.trim() ? text.trim() : undefined);

/** 登记表里可以拿去比的. */
export function draftOf({ title, narrative, kind, place, parties = [] }: DraftValues): SimilarDraft {
  const organisations = parties.flatMap((party) =>
    party?.side === 'respondent' && party.kind === 'organisation' ? (given(party.name) ?? []) : [],
  );
  return {
    ...(given(title) ? { title: given(title) } : {}),
    ...(given(narrative) ? { narrative: given(narrative) } : {}),
    ...(kind ? { kind: kind as SimilarDraft['kind'] } : {}),
    ...(given(place) ? { place: given(place) } : {}),
    ...(organisations.length > 0 ? { organisations } : {}),
  };
}

const wholePhone = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/;
const wholeId = /^[0-9A-Z]{18}$/i;

/** 写完整了的号码, of all who do not act for somebody else; the server reads them once more. */
export function numbersOf({ parties = [] }: DraftValues): SimilarPeopleDraft['numbers'] {
  return parties.flatMap((party) => {
    if (!party || party.agentFor) return [];
    const phone = given(party.phone)?.replaceAll(/\s/g, '');
    const idNumber = given(party.idNumber)?.replaceAll(/\s/g, '');
    const known = {
      ...(phone && wholePhone.test(phone) ? { phone } : {}),
      ...(idNumber && wholeId.test(idNumber) ? { idNumber } : {}),
    };
    return Object.keys(known).length === 0 ? [] : [{ kind: party.kind ?? 'person', ...known }];
  });
}
