import { randomUUID } from 'node:crypto';
import type { ActName } from '@jieyou/contracts';

const note = '照写的说明文字';
const lead = 'c990101.rs';

/** 每个动作一份填得对的表, so that what refuses it is the right and never the form. */
export const samples = (other: string): Record<ActName, unknown> => ({
  correct_party: { party: randomUUID(), address: '改过的住址', reason: note },
  correct: { title: '改过的标题', reason: note },
  accept: {},
  not_accept: { road: 'litigation', reason: note },
  grade: { grade: 'general' },
  set_wall: { units: [lead], staff: [randomUUID()], reason: note },
  dispatch: { lead, requirement: note },
  add_co: { co: [lead], requirement: note },
  recall: { reason: note },
  consult: { participants: [lead, 'c990101.zr'], lead, decision: note },
  name_sponsor: { leader: randomUUID(), note },
  raise: { reason: note },
  refer_up: { reason: note },
  hand_down: { to: 'c990101.t01.zx', reason: note },
  receive: {},
  return: { reason: note, betterOwner: lead },
  hand_back: { result: note },
  first_contact: { way: 'phone', reached: true, note },
  progress: { note },
  ask_extension: { amount: 3, reason: note },
  decide_extension: { approve: true, informed: true, reason: note },
  pause: { reason: 'appraisal', note },
  resume: { note },
  urge: { requirement: note },
  link: { other, kind: 'repeat' },
  merge: { into: other, reason: note },
  split: { parts: [{ title: '一', narrative: '二', kind: 'RT10' }], reason: note },
  conclude: { outcome: 'settled', result: note, informed: true },
  verify: { passed: true, note },
  call_back: { result: 'satisfied', note },
  answer_objection: { reply: note },
  reopen: { reason: note },
  withdraw: { reason: note, byApplicant: true },
  archive: {},
});
