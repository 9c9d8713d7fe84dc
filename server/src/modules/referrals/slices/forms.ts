import * as contracts from '@jieyou/contracts';
import type { BesideForms } from '@jieyou/contracts';
import { besideForms } from '../../matters/index.ts';
import { referralActNamed, referralActNames } from '../domain/acts/index.ts';

/** 对接各动作的表单. They are the same everywhere. */
export const referralForms: BesideForms = besideForms({
  acts: referralActNames.map((name) => ({ ...referralActNamed(name), schema: contracts.referralPayloads[name] })),
  open: contracts.openReferral,
  lists: {
    referralKinds: contracts.referralKinds,
    referralDirections: contracts.referralDirections,
    referralPurposes: contracts.referralPurposes,
    referralGrounds: contracts.referralGrounds,
    referralResults: contracts.referralResults,
    referralWithdrawals: contracts.referralWithdrawals,
    courtProcedures: contracts.courtProcedures,
    administrativeRoads: contracts.administrativeRoads,
    policeHints: contracts.policeHints,
    policeViews: contracts.policeViews,
    consentWays: contracts.consentWays,
    partnerKinds: contracts.partnerKinds,
  },
});
