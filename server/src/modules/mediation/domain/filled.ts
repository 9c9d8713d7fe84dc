import type { AgreementContent, MediationForm } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import { partyOf, withheldOf } from './filled-party.ts';
import type { FormPerson } from './filled-party.ts';
import { dutyState } from './duty-state.ts';
import type { Mediation } from './mediation.ts';

/** 填写文书所需的一切, read for those in the room. */
export interface Filling {
  mediation: Mediation;
  people: readonly FormPerson[];
  /** 代理人, and how each is related to the party. */
  agents: readonly FormPerson[];
  relations: Readonly<Record<string, string>>;
  content: AgreementContent | null;
  number: string | null;
  committee: string;
  kindLabel: string;
  title: string;
  narrative: string;
  registeredAt: Instant;
  openedBy: string;
  mediators: readonly string[];
  claim: string | null;
  court: string | null;
  endReason: string | null;
  /** 最近一次联系上的回访. */
  called: { words: string; on: LocalDate; by: string } | null;
  /** 无争议事实. */
  undisputed: string | null;
  now: Instant;
}

/** A signature, and the name of its picture among those handed over. */
interface FormSign {
  name: string;
  on: LocalDate;
  picture?: string;
}

const named = (people: readonly FormPerson[], id: string | null | undefined): string | undefined =>
  people.find((one) => one.id === id)?.name;

function signsOf({ agreement }: Mediation, roles: readonly string[], name: (id: string) => string): FormSign[] {
  return (agreement?.signatures ?? [])
    .filter(({ role }) => roles.includes(role))
    .map(({ who, at, file, kind }) => ({
      ...{ name: name(who), on: dayOf(at) },
      ...(file && kind === 'handwritten' ? { picture: file } : {}),
    }));
}

const obligationsOf = ({ content, people }: Filling): Record<string, unknown>[] =>
  (content?.obligations ?? []).map(({ debtor, creditor, ...rest }) => ({
    ...rest,
    ...(debtor ? { debtor: named(people, debtor) } : {}),
    ...(creditor ? { creditor: named(people, creditor) } : {}),
  }));

/** 一方, as a form asks for them. */
export const formParty = ({ mediation, people, now }: Filling, id: string): Record<string, unknown> | null => {
  const person = people.find((one) => one.id === id);
  return person ? partyOf(person, withheldOf(mediation), dayOf(now)) : null;
};

type Fill = (filling: Filling) => Record<string, unknown> | null;

const agreementForm: Fill = (filling) => {
  const { mediation, people, content, number, mediators, now } = filling;
  const { agreement } = mediation;
  if (agreement?.form !== 'written' || !content) return null;
  const nameOf = (id: string): string =>
    named([...people, ...filling.agents], id) ?? mediators[mediation.mediators.indexOf(id)] ?? '';
  const sealed = agreement.sealedAt;
  return {
    ...{ number, facts: content.facts, responsibility: content.responsibility },
    parties: people.map((one) => partyOf(one, withheldOf(mediation), dayOf(now))),
    ...{ obligations: obligationsOf(filling), copies: people.length + 1, mediators, recorder: mediators[0] },
    partySigns: signsOf(mediation, ['party', 'agent'], nameOf),
    mediatorSigns: signsOf(mediation, ['mediator'], nameOf),
    ...(sealed ? { sealedOn: dayOf(sealed) } : {}),
  };
};

const oralForm: Fill = (filling) => {
  const { mediation, people, content, mediators, kindLabel } = filling;
  const { agreement } = mediation;
  if (agreement?.form !== 'oral' || !content) return null;
  return {
    ...{ parties: people.map(({ name }) => name), kind: kindLabel, facts: content.facts },
    ...{ obligations: obligationsOf(filling), mediators, on: agreement.effectiveOn ?? undefined },
  };
};

const registrationForm: Fill = ({ mediation, people, kindLabel, narrative, openedBy }) => ({
  on: dayOf(mediation.openedAt),
  ...{ parties: people.map(({ name }) => name), kind: kindLabel, facts: narrative },
  source: mediation.source === 'own' ? 'OWN' : 'APPLY',
  registrarSigns: [{ name: openedBy, on: dayOf(mediation.openedAt) }],
});

const applicationForm: Fill = ({ mediation, people, narrative, claim, committee, now }) => {
  if (mediation.source === 'own' || claim === null) return null;
  const of = (side: FormPerson['side']): Record<string, unknown>[] =>
    people.filter((one) => one.side === side).map((one) => partyOf(one, withheldOf(mediation), dayOf(now)));
  return {
    ...{ applicants: of('applicant'), respondents: of('respondent'), facts: narrative, committee },
    ...{ requests: [claim], on: dayOf(mediation.openedAt) },
  };
};

const rightsForm: Fill = ({ people, committee, mediators, mediation }) => {
  const last = Object.values(mediation.notices)
    .map(({ at }) => at)
    .toSorted()
    .at(-1);
  return {
    ...{ parties: people.map(({ name }) => name), committee, tellers: mediators },
    ...(last ? { on: dayOf(last) } : {}),
  };
};

const confirmationForm: Fill = ({ mediation, people, committee, number, court, now }) => {
  const { agreement, confirmation } = mediation;
  if (!agreement?.effectiveOn || !confirmation?.applied) return null;
  return {
    applicants: people.map((one) => partyOf(one, withheldOf(mediation), dayOf(now))),
    ...{ committee, agreedOn: agreement.effectiveOn, agreementNumber: number, court },
    attachments: ['人民调解协议', '当事人身份证明', '调解组织主持调解的证明'],
    on: confirmation.applied.on,
  };
};

const terminationForm: Fill = ({ mediation, people, title, committee, endReason }) => {
  const { ending } = mediation;
  if (!ending) return null;
  return {
    ...{ to: people.map(({ name }) => name), about: title, kind: 'terminated', reason: endReason ?? undefined },
    ...{ committee, on: dayOf(ending.at) },
  };
};

/** 回访记录: how it is performed is read from the receipts; silence about satisfaction is said to be silence. */
const followUpForm: Fill = ({ mediation, people, number, title, called }) => {
  const { agreement } = mediation;
  if (!agreement || !called || number === null) return null;
  const states = agreement.duties.map((duty) => dutyState(agreement, duty, called.on));
  const late = states.some((state) => state === 'late' || state === 'partial_late');
  const done = states.filter((state) => state === 'done' || state === 'done_late').length;
  const some = done > 0 || states.includes('partial');
  const performed = done === states.length ? 'full' : (late && 'late') || (some ? 'part' : 'notDue');
  return {
    ...{ parties: people.map(({ name }) => name), agreementNumber: number, about: title, performed },
    ...{ satisfied: 'unsaid', found: called.words, visitors: [called.by], on: called.on },
  };
};

const undisputedForm: Fill = ({ mediation, people, title, committee, mediators, undisputed }) => {
  if (!mediation.undisputed || undisputed === null) return null;
  return {
    ...{ about: title, committee, mediators, facts: undisputed, parties: people.map(({ name }) => name) },
    partySigns: mediation.undisputed.signatures.map(({ party, at, kind, file }) => ({
      ...{ name: named(people, party) ?? '', on: dayOf(at) },
      ...(kind === 'handwritten' ? { picture: file } : {}),
    })),
  };
};

/** 能由系统填写的文书, in the order of procedure. */
export const fills: Partial<Record<MediationForm, Fill>> = {
  'MED-APPLY': applicationForm,
  'MED-REG': registrationForm,
  'MED-RIGHTS': rightsForm,
  'MED-AGR': agreementForm,
  'MED-ORAL': oralForm,
  'MED-FUP': followUpForm,
  'MED-FACTS': undisputedForm,
  'MED-TERM': terminationForm,
  'MED-JC': confirmationForm,
};

/** 草稿: an agreement that is not yet in force says so on every page. */
export const isDraft = (form: MediationForm, { agreement }: Mediation): boolean =>
  (form === 'MED-AGR' || form === 'MED-ORAL') && !agreement?.effectiveOn;
