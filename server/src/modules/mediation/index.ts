/** 人民调解 — from the first question to the end of the promise. The one door. */
import type { SaysBeside } from '../matters/index.ts';
import type { MediationFact } from './domain/facts.ts';
import { mediationLabel } from './domain/label.ts';
import { sayMediationFact } from './domain/say-fact.ts';

export { servesMediation } from './domain/may.ts';
export type { Mediation } from './domain/mediation.ts';
export { partyActNames } from './domain/party/acts/index.ts';
export { sayPartyRefusal } from './domain/party/refusals.ts';
export { actByParty } from './slices/act-by-party.ts';
export type { OpenedForParty } from './slices/act-by-party.ts';
export { readByParty } from './slices/read-by-party.ts';
export type { PartyPage } from './slices/read-by-party.ts';
export { readSaid } from './slices/read-said.ts';
export { openCasesOf } from './slices/open-cases.ts';
export type { MediationDeps, SittingPaper } from './slices/deps.ts';
export type { Filling } from './domain/filled.ts';
export { filesStand, readFile as readMediationFile } from './store/files.ts';
export { loadMediation } from './store/load.ts';
export { mediationRoutes } from './slices/routes.ts';
export type { Agreement, Duty } from './domain/agreement.ts';
export { isDone, paidOf } from './domain/agreement.ts';
export { roadBarred } from './domain/acts/choose-road.ts';
export { callBackState } from './domain/call-back.ts';
export { dutyState } from './domain/duty-state.ts';
export { enforceBy } from './domain/confirmation.ts';
export { formParty } from './domain/filled.ts';
export { sayMediationRefusal } from './domain/refusals.ts';
export { clockAfter, nextMoves, roadOver } from './domain/road.ts';
export type { Road } from './domain/road.ts';
export { gatherFilling } from './slices/gather-filling.ts';
export { roomOf } from './store/save.ts';
export { failedRounds } from './store/rounds.ts';

/** 调解的动作 in the timeline of the matter. */
export const mediationInTimeline: SaysBeside = {
  name: 'mediation',
  label: mediationLabel,
  say: (facts) => (facts as unknown as { happened: MediationFact[] }).happened.map(sayMediationFact),
};
