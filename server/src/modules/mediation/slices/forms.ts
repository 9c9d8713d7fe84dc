import * as contracts from '@jieyou/contracts';
import { mediationPayloads, openMediation } from '@jieyou/contracts';
import type { MediationActForms } from '@jieyou/contracts';
import { z } from 'zod';
import { mediationActNamed, mediationActNames } from '../domain/acts/index.ts';

/** The labelled lists that a form of mediation may name. */
const listed = {
  mediationSources: contracts.mediationSources,
  consentWays: contracts.consentWays,
  safetyRisks: contracts.safetyRisks,
  arrangements: contracts.arrangements,
  assignmentModes: contracts.assignmentModes,
  recusalGrounds: contracts.recusalGrounds,
  mediationEndings: contracts.mediationEndings,
  reportReceivers: contracts.reportReceivers,
  openness: contracts.openness,
  shamReceivers: contracts.shamReceivers,
  agreementForms: contracts.agreementForms,
  signerRoles: contracts.signerRoles,
  signatureKinds: contracts.signatureKinds,
  performanceStates: contracts.performanceStates,
  breachRoads: contracts.breachRoads,
  roadMoves: contracts.roadMoves,
  dossierPapers: contracts.dossierPapers,
  confirmationBars: contracts.confirmationBars,
  confirmationOutcomes: contracts.confirmationOutcomes,
  confirmationChannels: contracts.confirmationChannels,
  courtGrounds: contracts.courtGrounds,
  agentKinds: contracts.agentKinds,
  agentPowers: contracts.agentPowers,
  electedPowers: contracts.electedPowers,
  guestKinds: contracts.guestKinds,
  guestAnswers: contracts.guestAnswers,
  conflictGrounds: contracts.conflictGrounds,
  lawfulRoads: contracts.lawfulRoads,
};

const options = Object.fromEntries(
  Object.entries(listed).map(([name, labels]) => [
    name,
    Object.entries(labels).map(([value, label]) => ({ value, label })),
  ]),
);

const shapeOf = (schema: z.ZodType): unknown => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });

/** 调解各动作的表单. They are the law's and the same everywhere. */
export const mediationForms: MediationActForms = {
  acts: mediationActNames.map((name) => {
    const { label, help, basis } = mediationActNamed(name);
    return { name, label, help, basis, schema: shapeOf(mediationPayloads[name]) };
  }),
  open: shapeOf(openMediation),
  options,
};
