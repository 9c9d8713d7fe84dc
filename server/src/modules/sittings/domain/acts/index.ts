import type { SittingActName } from '@jieyou/contracts';
import type { SittingAct } from '../act.ts';
import { agreeRecording, hearingRecord, inquiryRecord, minutes, privateNote, signMinutes } from './in-the-room.ts';
import { adjourn, cancel, move } from './timing.ts';

/** 会的动作表, in the order of the room. */
const sittingActs: { readonly [Name in SittingActName]: SittingAct<Name> } = {
  agree_recording: agreeRecording,
  private_note: privateNote,
  minutes,
  inquiry_record: inquiryRecord,
  hearing_record: hearingRecord,
  sign_minutes: signMinutes,
  adjourn,
  move,
  cancel,
};

export const sittingActNames = Object.keys(sittingActs) as SittingActName[];

/** One act by name, seen without its own payload type. */
export const sittingActNamed = (name: SittingActName): SittingAct => sittingActs[name] as unknown as SittingAct;
