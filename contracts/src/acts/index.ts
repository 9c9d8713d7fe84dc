import * as closing from './closing.ts';
import * as handling from './handling.ts';
import { correct, correctParty } from './register.ts';
import * as triage from './triage.ts';

/** 动作 — every act on a matter, by the name it has in the ledger, with what it may be asked with. */
export const actPayloads = {
  correct,
  correct_party: correctParty,
  accept: triage.accept,
  not_accept: triage.notAccept,
  grade: triage.grade,
  set_wall: triage.setWall,
  dispatch: triage.dispatch,
  add_co: triage.addCo,
  recall: triage.recall,
  consult: triage.consult,
  name_sponsor: triage.nameSponsor,
  raise: triage.raise,
  hand_down: triage.handDown,
  refer_up: triage.referUp,
  receive: handling.receive,
  return: handling.returnOrder,
  hand_back: handling.handBack,
  first_contact: handling.firstContact,
  progress: handling.progress,
  ask_extension: handling.askExtension,
  decide_extension: handling.decideExtension,
  pause: handling.pause,
  resume: handling.resume,
  urge: handling.urge,
  link: closing.link,
  merge: closing.merge,
  split: closing.split,
  conclude: closing.conclude,
  verify: closing.verify,
  call_back: closing.callBack,
  answer_objection: closing.answerObjection,
  reopen: closing.reopen,
  withdraw: closing.withdraw,
  archive: closing.archive,
} as const;
export type ActName = keyof typeof actPayloads;
