import * as agreement from './agreement.ts';
import * as before from './before.ts';
import * as confirmation from './confirmation.ts';
import * as people from './people.ts';
import * as dossier from './dossier.ts';
import * as performance from './performance.ts';
import * as sitting from './sitting-acts.ts';

export * from './vocabulary.ts';
export * from './people-words.ts';
export * from './rights-notice.ts';
export * from './draft.ts';
export * from './views.ts';
export * from './performance.ts';
export * from './dossier.ts';
export type { DrawUp, ObligationInput } from './agreement.ts';

/** 调解动作 — every act on a mediation, by its name in the ledger, with what it may be asked with. */
export const mediationPayloads = {
  screen: before.screen,
  report_danger: before.reportDanger,
  give_notice: before.giveNotice,
  consent: before.consent,
  refuse: before.refuseMediation,
  empower_agent: people.empowerAgent,
  elect_representatives: people.electRepresentatives,
  choose_mediator: people.chooseMediator,
  assign: before.assign,
  invite_guest: people.inviteGuest,
  answer_guest: people.answerGuest,
  recuse: before.recuse,
  begin: before.begin,
  extend: before.extend,
  send_appraisal: sitting.sendAppraisal,
  appraisal_done: sitting.appraisalDone,
  suspect_sham: sitting.suspectSham,
  clear_sham: sitting.clearSham,
  record_undisputed: sitting.recordUndisputed,
  sign_undisputed: sitting.signUndisputed,
  stop: sitting.stop,
  draw_up: agreement.drawUp,
  sign: agreement.sign,
  seal: agreement.seal,
  register_oral: agreement.registerOral,
  performed: agreement.performed,
  follow_up: agreement.followUp,
  breach: agreement.breach,
  choose_road: performance.chooseRoad,
  move_road: performance.moveRoad,
  want_reminders: performance.wantReminders,
  add_paper: dossier.addPaper,
  file_dossier: dossier.fileDossier,
  fulfil: agreement.fulfil,
  agree_to_confirm: confirmation.agreeToConfirm,
  check_confirmation: confirmation.checkConfirmation,
  apply_confirmation: confirmation.applyConfirmation,
  court_accepted: confirmation.courtAccepted,
  court_decided: confirmation.courtDecided,
  ruling_served: confirmation.rulingServed,
  apply_enforcement: confirmation.applyEnforcement,
  share_proposal: before.shareProposal,
  end: before.end,
} as const;
export type MediationActName = keyof typeof mediationPayloads;

/** 开始调解, which is done on a matter. */
export const openMediation = before.open;
