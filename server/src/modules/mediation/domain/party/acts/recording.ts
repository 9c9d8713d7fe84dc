import { refuse } from '../../../../../kernel/result.ts';
import { saidIn } from '../facts.ts';
import { definePartyAct, did } from '../party-act.ts';

/** 同意或不同意录音录像; one no is enough, and it may be changed at any time. */
export const partyRecording = definePartyAct({
  name: 'party_recording',
  label: '能不能录音录像',
  basis: '个人信息保护法第十三条、第十五条',
  powers: ['sign'],
  from: ['asking', 'mediating', 'reached'],
  decide: (mediation, { answer }, { party }) =>
    saidIn(mediation).recording[party]?.answer === answer
      ? refuse({ code: 'answered_so' })
      : did({ type: 'RecordingAnswered', party, answer }),
});
