import type { ActName, MatterPage, Stage } from '@jieyou/contracts';

/** 动作分组, as the desk lays them out; the order within a group is the order of work. */
export const actGroups: readonly { title: string; acts: readonly ActName[] }[] = [
  {
    title: '受理分办',
    acts: [
      'accept',
      'not_accept',
      'grade',
      'set_wall',
      'dispatch',
      'add_co',
      'recall',
      'consult',
      'name_sponsor',
      'raise',
      'hand_down',
      'refer_up',
    ],
  },
  {
    title: '办理',
    acts: ['receive', 'return', 'first_contact', 'progress', 'hand_back', 'urge', 'correct', 'correct_party'],
  },
  { title: '期限', acts: ['ask_extension', 'decide_extension', 'pause', 'resume'] },
  { title: '关联', acts: ['link', 'merge', 'split'] },
  { title: '办结回访', acts: ['conclude', 'verify', 'call_back', 'answer_objection', 'archive', 'reopen', 'withdraw'] },
];

/** What usually comes next. It only orders the buttons; whether one may be pressed is the server's word. */
const usual: Readonly<Partial<Record<Stage, readonly ActName[]>>> = {
  registered: ['accept', 'not_accept', 'grade'],
  accepted: ['grade', 'consult', 'name_sponsor', 'dispatch'],
  dispatched: ['receive', 'return'],
  in_handling: [
    'receive',
    'decide_extension',
    'resume',
    'first_contact',
    'progress',
    'consult',
    'name_sponsor',
    'conclude',
    'hand_back',
    'dispatch',
  ],
  concluded: ['verify'],
  verified: ['call_back'],
  called_back: ['archive', 'reopen'],
};

/** What is done once and stays open for a second time is no longer the next step: re-grading, a further contact. */
const doneAlready = (matter: MatterPage): readonly string[] => [
  ...(matter.grade === null ? [] : ['grade']),
  ...(matter.trackDue === null && !matter.consultationDue ? ['consult'] : []),
  ...(matter.sponsor === null ? [] : ['name_sponsor']),
  ...(matter.clocks.some(({ kind, status }) => kind === 'contact' && status === 'met') ? ['first_contact'] : []),
];

/** 下一步: of the usual acts, those that this post may do now. */
export function nextActs(matter: MatterPage): readonly ActName[] {
  const done = doneAlready(matter);
  // Somebody waits for an answer, wherever the matter stands.
  const first: readonly ActName[] = ['answer_objection', ...(usual[matter.stage] ?? [])];
  return first.filter((act) => matter.can[act]?.ok === true && !done.includes(act));
}
