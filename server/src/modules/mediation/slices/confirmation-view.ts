import { confirmationBars, confirmationInstruments, confirmationOutcomes } from '@jieyou/contracts';
import type { ConfirmationView } from '@jieyou/contracts';
import type { Confirmation } from '../domain/confirmation.ts';

/** 司法确认走到哪一步. */
export function confirmationViewOf(
  confirmation: Confirmation | null,
  name: (party: string) => string,
): ConfirmationView | null {
  if (!confirmation) return null;
  const { agreed, bars, applied, accepted, outcome, served } = confirmation;
  return {
    agreed: agreed.map(name),
    bars: bars && bars.map((bar) => confirmationBars[bar]),
    ...{ appliedOn: applied?.on ?? null, answerBy: applied?.answerBy ?? null },
    ...{ acceptedOn: accepted?.on ?? null, decideBy: accepted?.decideBy ?? null },
    instrument: outcome ? confirmationInstruments[outcome.kind] : null,
    ...{ outcome: outcome ? confirmationOutcomes[outcome.kind] : null, outcomeOn: outcome?.on ?? null },
    served: served.map(({ party, on, objectBy }) => ({ name: name(party), on, objectBy })),
  };
}
