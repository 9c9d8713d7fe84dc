import { recordingAnswers, reportedStates } from '@jieyou/contracts';
import type { PartySaidView } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Mediation } from '../domain/mediation.ts';
import { saidIn } from '../domain/party/facts.ts';
import { readNotes } from '../store/load.ts';

/** 当事人在自己的链接上说的、做的; the policies show the words to those in the room alone. */
export async function readSaid(tx: Tx, mediation: Mediation, name: (id: string) => string): Promise<PartySaidView> {
  const said = saidIn(mediation);
  const notes = await readNotes(tx, mediation.county, mediation.id);
  const body = (id: string): string => notes.find((note) => note.id === id)?.body ?? '（内容已依法删除）';
  return {
    proposals: said.proposals.map(({ id, party, at, shared }) => ({
      ...{ id, at, shared, name: name(party), body: body(id) },
    })),
    pauses: said.pauses.map(({ party, at }) => ({ name: name(party), at })),
    choices: Object.entries(mediation.choices).map(([party, mediator]) => ({
      ...{ name: name(party), mediator: name(mediator) },
    })),
    objections: said.objections.map(({ party, mediator, at }) => ({ name: name(party), mediator: name(mediator), at })),
    recording: Object.entries(said.recording).map(([party, { answer, at }]) => ({
      ...{ name: name(party), answer: recordingAnswers[answer], at },
    })),
    atDesk: Object.entries(said.atDesk).map(([party, at]) => ({ name: name(party), at })),
    reports: said.reports.map(({ party, item, state, at }) => ({
      ...{ name: name(party), item, state: reportedStates[state], at },
    })),
  };
}
