import type { MediationActName } from '@jieyou/contracts';
import type { MediationAct } from '../act.ts';
import { agreeToConfirm } from './agree-to-confirm.ts';
import { applyConfirmation } from './apply-confirmation.ts';
import { appraisalDone, sendAppraisal } from './appraisal.ts';
import { assign } from './assign.ts';
import { begin } from './begin.ts';
import { breach } from './breach.ts';
import { chooseMediator } from './choose-mediator.ts';
import { chooseRoad } from './choose-road.ts';
import { checkConfirmation } from './check-confirmation.ts';
import { consent } from './consent.ts';
import { applyEnforcement, courtAccepted, courtDecided, rulingServed } from './court.ts';
import { addPaper, fileDossier } from './dossier.ts';
import { drawUp } from './draw-up.ts';
import { electRepresentatives } from './elect-representatives.ts';
import { empowerAgent } from './empower-agent.ts';
import { end } from './end.ts';
import { extend } from './extend.ts';
import { followUp } from './follow-up.ts';
import { fulfil } from './fulfil.ts';
import { giveNotice } from './give-notice.ts';
import { answerGuest, inviteGuest } from './guests.ts';
import { moveRoad } from './move-road.ts';
import { performed } from './performed.ts';
import { recuse } from './recuse.ts';
import { refuseMediation } from './refuse.ts';
import { reportDanger } from './report-danger.ts';
import { registerOral } from './register-oral.ts';
import { screen } from './screen.ts';
import { shareProposal } from './share-proposal.ts';
import { seal } from './seal.ts';
import { clearSham, suspectSham } from './sham.ts';
import { sign } from './sign.ts';
import { wantReminders } from './want-reminders.ts';
import { stop } from './stop.ts';
import { recordUndisputed, signUndisputed } from './undisputed.ts';

/** 调解动作表 — every act of a mediation, in the order of the room. */
const mediationActs: { readonly [Name in MediationActName]: MediationAct<Name> } = {
  screen,
  report_danger: reportDanger,
  give_notice: giveNotice,
  consent,
  refuse: refuseMediation,
  empower_agent: empowerAgent,
  elect_representatives: electRepresentatives,
  choose_mediator: chooseMediator,
  assign,
  invite_guest: inviteGuest,
  answer_guest: answerGuest,
  recuse,
  begin,
  extend,
  send_appraisal: sendAppraisal,
  appraisal_done: appraisalDone,
  suspect_sham: suspectSham,
  clear_sham: clearSham,
  record_undisputed: recordUndisputed,
  sign_undisputed: signUndisputed,
  stop,
  draw_up: drawUp,
  sign,
  seal,
  register_oral: registerOral,
  performed,
  follow_up: followUp,
  breach,
  choose_road: chooseRoad,
  move_road: moveRoad,
  want_reminders: wantReminders,
  add_paper: addPaper,
  file_dossier: fileDossier,
  fulfil,
  agree_to_confirm: agreeToConfirm,
  check_confirmation: checkConfirmation,
  apply_confirmation: applyConfirmation,
  court_accepted: courtAccepted,
  court_decided: courtDecided,
  ruling_served: rulingServed,
  apply_enforcement: applyEnforcement,
  share_proposal: shareProposal,
  end,
};

export const mediationActNames = Object.keys(mediationActs) as MediationActName[];

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const mediationActNamed = (name: MediationActName): MediationAct =>
  mediationActs[name] as unknown as MediationAct;
