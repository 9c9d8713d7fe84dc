import type { RecordingAnswer, ReportedState } from '@jieyou/contracts';
import type { Instant } from '../../../../kernel/local-date.ts';

/** 当事人在自己的链接上做的事, beside those that a clerk may write down for them. */
export type PartyFact =
  | { type: 'MediatorObjected'; party: string; mediator: string }
  | { type: 'RecordingAnswered'; party: string; answer: RecordingAnswer }
  | { type: 'Proposed'; party: string; proposal: string }
  | { type: 'ProposalShared'; proposal: string }
  | { type: 'PauseAsked'; party: string }
  | { type: 'DeskSigningAsked'; party: string }
  | { type: 'PerformanceReported'; party: string; item: string; state: ReportedState };

/** 当事人说过的、做过的. A proposal stays with the mediator until it is shared. */
export interface PartySaid {
  proposals: { id: string; party: string; at: Instant; shared: boolean }[];
  pauses: { party: string; at: Instant }[];
  objections: { party: string; mediator: string; at: Instant }[];
  recording: Record<string, { answer: RecordingAnswer; at: Instant }>;
  atDesk: Record<string, Instant>;
  reports: { party: string; item: string; state: ReportedState; at: Instant }[];
}

const nothingSaid: PartySaid = {
  ...{ proposals: [], pauses: [], objections: [], recording: {}, atDesk: {}, reports: [] },
};

export const saidIn = ({ said }: { readonly said?: PartySaid }): PartySaid => said ?? nothingSaid;

/** 当事人的事, folded. */
export function evolveSaid(said: PartySaid, fact: PartyFact, at: Instant): PartySaid {
  switch (fact.type) {
    case 'MediatorObjected':
      return { ...said, objections: [...said.objections, { party: fact.party, mediator: fact.mediator, at }] };
    case 'RecordingAnswered':
      return { ...said, recording: { ...said.recording, [fact.party]: { answer: fact.answer, at } } };
    case 'Proposed':
      return {
        ...said,
        proposals: [...said.proposals, { id: fact.proposal, party: fact.party, at, shared: false }],
      };
    case 'ProposalShared':
      return {
        ...said,
        proposals: said.proposals.map((each) => (each.id === fact.proposal ? { ...each, shared: true } : each)),
      };
    case 'PauseAsked':
      return { ...said, pauses: [...said.pauses, { party: fact.party, at }] };
    case 'DeskSigningAsked':
      return { ...said, atDesk: { ...said.atDesk, [fact.party]: at } };
    case 'PerformanceReported':
      return {
        ...said,
        reports: [...said.reports, { party: fact.party, item: fact.item, state: fact.state, at }],
      };
  }
}
