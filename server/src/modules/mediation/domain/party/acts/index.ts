import type { PartyActName } from '@jieyou/contracts';
import type { PartyAct } from '../party-act.ts';
import { partyChoose } from './choose.ts';
import { partyConfirm } from './confirm.ts';
import { partyConsent } from './consent.ts';
import { partyDesk } from './desk.ts';
import { partyEnd } from './end.ts';
import { partyNotice } from './notice.ts';
import { partyObject } from './object.ts';
import { partyPause } from './pause.ts';
import { partyPropose } from './propose.ts';
import { partyRecording } from './recording.ts';
import { partyRefuse } from './refuse.ts';
import { partyReport } from './report.ts';
import { partySign } from './sign.ts';

/** 当事人的动作表, in the order in which a party comes to them. */
const partyActs: { readonly [Name in PartyActName]: PartyAct<Name> } = {
  party_notice: partyNotice,
  party_consent: partyConsent,
  party_refuse: partyRefuse,
  party_sign: partySign,
  party_desk: partyDesk,
  party_confirm: partyConfirm,
  party_report: partyReport,
  party_propose: partyPropose,
  party_choose: partyChoose,
  party_object: partyObject,
  party_recording: partyRecording,
  party_pause: partyPause,
  party_end: partyEnd,
};

export const partyActNames = Object.keys(partyActs) as [PartyActName, ...PartyActName[]];

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const partyActNamed = (name: PartyActName): PartyAct => partyActs[name] as unknown as PartyAct;
