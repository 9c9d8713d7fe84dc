import type { Instant } from '../../../kernel/local-date.ts';
import { noConfirmation } from './confirmation.ts';
import { evolveAgreement } from './evolve-agreement.ts';
import { evolveAside } from './evolve-aside.ts';
import { evolveConfirmation } from './evolve-confirmation.ts';
import { evolvePeople } from './evolve-people.ts';
import type { MediationFact } from './facts.ts';
import type { Mediation } from './mediation.ts';
import { evolveSaid, saidIn } from './party/facts.ts';
import { noPeople } from './people.ts';

/** Who did it and when, as the ledger entry says. */
export interface Happened {
  at: Instant;
  actor: string;
}

type Opened = Extract<MediationFact, { type: 'Opened' }>;

/** 开始: nothing becomes a mediation. */
export const opened = (county: string, id: string, fact: Opened, { at, actor }: Happened): Mediation => ({
  ...{ county, id, matterId: fact.matter, stage: 'asking', committee: fact.committee, source: fact.source },
  ...{ openedAt: at, openedBy: actor, parties: fact.parties },
  ...{ screening: null, reportDue: null, reports: [], notices: {}, wills: {} },
  ...noPeople,
  ...{ mode: null, mediators: [], recused: [], openness: null, term: null },
  ...{ agreement: null, confirmation: null, ending: null },
});

/** Whoever leaves is not the lead any more; the next of them is. */
function withoutMediator({ mediators, lead }: Mediation, gone: string): Pick<Mediation, 'mediators' | 'lead'> {
  const left = mediators.filter((mediator) => mediator !== gone);
  return { mediators: left, lead: lead === gone ? (left[0] ?? null) : lead };
}

/** 折叠: the row is the fold of what the ledger says of this mediation and nothing else. */
function evolve(now: Mediation, fact: MediationFact, { at }: Happened): Mediation {
  switch (fact.type) {
    case 'Opened':
      return now;
    case 'Screened':
      return {
        ...now,
        screening: { risks: fact.risks, arrangement: fact.arrangement, at },
        reportDue: fact.reportDue,
      };
    case 'DangerReported':
      return { ...now, reportDue: null, reports: [...now.reports, { to: fact.to, at }] };
    case 'NoticeGiven':
      return { ...now, notices: { ...now.notices, [fact.party]: { way: fact.way, at } } };
    case 'Agreed':
      return { ...now, wills: { ...now.wills, [fact.party]: { answer: 'agreed', way: fact.way, at } } };
    case 'Refused':
      return { ...now, wills: { ...now.wills, [fact.party]: { answer: 'refused', way: fact.way, at } } };
    case 'Assigned':
      return {
        ...{ ...now, mediators: fact.mediators, mode: fact.mode, units: fact.units ?? {} },
        lead: fact.lead ?? fact.mediators[0] ?? null,
      };
    case 'Recused':
      return {
        ...now,
        ...withoutMediator(now, fact.mediator),
        recused: [...now.recused, { mediator: fact.mediator, ground: fact.ground }],
      };
    case 'Begun':
      return { ...now, stage: 'mediating', openness: fact.openness, term: fact.term };
    case 'Extended':
      return { ...now, term: fact.term };
    case 'Ended':
      return { ...now, stage: 'ended', ending: { kind: fact.ending, at } };
    case 'AgentEmpowered':
    case 'RepresentativesElected':
    case 'MediatorChosen':
    case 'GuestInvited':
    case 'GuestAnswered':
      return { ...now, ...evolvePeople(now, fact, at) };
    case 'AppraisalBegan':
    case 'AppraisalEnded':
    case 'Suspended':
    case 'Resumed':
    case 'UndisputedDrawn':
    case 'UndisputedSigned':
    case 'SittingsReleased':
      return evolveAside(now, fact, at);
    case 'ConfirmAgreed':
    case 'ConfirmChecked':
    case 'ConfirmApplied':
    case 'CourtAccepted':
    case 'CourtDecided':
    case 'RulingServed':
    case 'EnforcementApplied':
      return { ...now, confirmation: evolveConfirmation(now.confirmation ?? noConfirmation, fact) };
    case 'MediatorObjected':
    case 'RecordingAnswered':
    case 'Proposed':
    case 'ProposalShared':
    case 'PauseAsked':
    case 'DeskSigningAsked':
    case 'PerformanceReported':
      return { ...now, said: evolveSaid(saidIn(now), fact, at) };
    case 'PaperAdded':
      return { ...now, papers: [...(now.papers ?? []), { kind: fact.kind, file: fact.file }] };
    case 'DossierFiled':
      return { ...now, filed: fact.on };
    default:
      return evolveAgreement(now, fact, at);
  }
}

export const fold = (before: Mediation, facts: readonly MediationFact[], happened: Happened): Mediation =>
  facts.reduce((now, fact) => evolve(now, fact, happened), before);
