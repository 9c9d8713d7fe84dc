import * as before from './before.ts';

export * from './vocabulary.ts';
export * from './views.ts';

/** 调解动作 — every act on a mediation, by its name in the ledger, with what it may be asked with. */
export const mediationPayloads = {
  screen: before.screen,
  report_danger: before.reportDanger,
  give_notice: before.giveNotice,
  consent: before.consent,
  refuse: before.refuseMediation,
  assign: before.assign,
  recuse: before.recuse,
  begin: before.begin,
  extend: before.extend,
  end: before.end,
} as const;
export type MediationActName = keyof typeof mediationPayloads;

/** 开始调解, which is done on a matter. */
export const openMediation = before.open;
