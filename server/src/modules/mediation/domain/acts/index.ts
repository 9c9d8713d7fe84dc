import type { MediationActName } from '@jieyou/contracts';
import type { MediationAct } from '../act.ts';
import { assign } from './assign.ts';
import { begin } from './begin.ts';
import { consent } from './consent.ts';
import { end } from './end.ts';
import { extend } from './extend.ts';
import { giveNotice } from './give-notice.ts';
import { recuse } from './recuse.ts';
import { refuseMediation } from './refuse.ts';
import { reportDanger } from './report-danger.ts';
import { screen } from './screen.ts';

/** 调解动作表 — every act of a mediation, in the order of the room. */
export const mediationActs: { readonly [Name in MediationActName]: MediationAct<Name> } = {
  screen,
  report_danger: reportDanger,
  give_notice: giveNotice,
  consent,
  refuse: refuseMediation,
  assign,
  recuse,
  begin,
  extend,
  end,
};

export const mediationActNames = Object.keys(mediationActs) as MediationActName[];

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const mediationActNamed = (name: MediationActName): MediationAct =>
  mediationActs[name] as unknown as MediationAct;
