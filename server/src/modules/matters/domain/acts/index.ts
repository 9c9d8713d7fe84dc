import type { ActName } from '@jieyou/contracts';
import type { Act } from '../act.ts';
import { accept } from './accept.ts';
import { addCo } from './add-co.ts';
import { answerObjection } from './answer-objection.ts';
import { archive } from './archive.ts';
import { askExtension } from './ask-extension.ts';
import { callBack } from './call-back.ts';
import { conclude } from './conclude.ts';
import { consult } from './consult.ts';
import { correctParty } from './correct-party.ts';
import { correct } from './correct.ts';
import { decideExtension } from './decide-extension.ts';
import { dispatch } from './dispatch.ts';
import { firstContact } from './first-contact.ts';
import { grade } from './grade.ts';
import { handBack } from './hand-back.ts';
import { handDown } from './hand-down.ts';
import { link } from './link.ts';
import { merge } from './merge.ts';
import { nameSponsor } from './name-sponsor.ts';
import { notAccept } from './not-accept.ts';
import { pause } from './pause.ts';
import { progress } from './progress.ts';
import { raise } from './raise.ts';
import { recall } from './recall.ts';
import { receive } from './receive.ts';
import { referUp } from './refer-up.ts';
import { reopen } from './reopen.ts';
import { resume } from './resume.ts';
import { returnOrder } from './return-order.ts';
import { setWall } from './set-wall.ts';
import { split } from './split.ts';
import { urge } from './urge.ts';
import { verify } from './verify.ts';
import { withdraw } from './withdraw.ts';

/** 动作表 — every act of the loop. The server obeys it, the desk greys buttons from it, the manual prints it. */
export const acts: { readonly [Name in ActName]: Act<Name> } = {
  accept,
  not_accept: notAccept,
  grade,
  set_wall: setWall,
  dispatch,
  add_co: addCo,
  recall,
  consult,
  name_sponsor: nameSponsor,
  raise,
  hand_down: handDown,
  refer_up: referUp,
  receive,
  return: returnOrder,
  hand_back: handBack,
  first_contact: firstContact,
  progress,
  ask_extension: askExtension,
  decide_extension: decideExtension,
  pause,
  resume,
  urge,
  link,
  merge,
  split,
  correct,
  correct_party: correctParty,
  conclude,
  verify,
  call_back: callBack,
  answer_objection: answerObjection,
  reopen,
  withdraw,
  archive,
};

export const actNames = Object.keys(acts) as ActName[];

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const actNamed = (name: ActName): Act => acts[name] as unknown as Act;
