import type { ActName, actPayloads, PartyInput, Register } from '@jieyou/contracts';
import type { z } from 'zod';
import { idOf } from './ids.ts';
import type { DemoLogin } from './people.ts';

/** The code of another demo matter, named by its key. */
export type CodeOf = (key: string) => string;

/** One act: on which day after registration, at what hour, by whom, which act, with what. */
export type Step = {
  [Name in ActName]: readonly [
    day: number,
    time: string,
    by: DemoLogin,
    act: Name,
    payload?: z.input<(typeof actPayloads)[Name]> | ((code: CodeOf) => z.input<(typeof actPayloads)[Name]>),
  ];
}[ActName];

/** 一件演示事项: how it came and what was done with it. Days are counted back from the day of loading. */
export type DemoMatter = Register & {
  readonly key: string;
  /** So many days before the day of loading; 0 is some minutes before the loading itself. */
  readonly ago: number;
  readonly time: string;
  readonly by: DemoLogin;
  readonly steps: readonly Step[];
};

/** Of a range that nobody is reached at. */
export const phoneOf = (name: string): string =>
  `1390000${String(Number.parseInt(idOf(name).slice(0, 6), 16) % 10_000).padStart(4, '0')}`;

/** 申请人, with a made-up phone. */
export const from = (name: string, more: Partial<PartyInput> = {}): PartyInput => ({
  key: `a-${name}`,
  side: 'applicant',
  kind: 'person',
  name,
  phone: phoneOf(name),
  ...more,
});

/** 被申请方. */
export const against = (name: string, kind: PartyInput['kind'] = 'person'): PartyInput => ({
  key: `r-${name}`,
  side: 'respondent',
  kind,
  name,
});

type Grade = 'general' | 'serious' | 'major';

/** 受理并定级, on the day of registration unless told. */
export const taken = (by: DemoLogin, grade: Grade, day = 0): Step[] => [
  [day, '10:20', by, 'accept', { note: '属于本中心受理范围，予以受理。' }],
  [day, '10:24', by, 'grade', { grade }],
];

/** 交办. */
export const sent = (by: DemoLogin, lead: string, requirement: string, co: string[] = [], day = 0): Step => [
  day,
  '10:40',
  by,
  'dispatch',
  { lead, co, requirement },
];

/** 接单并在当日联系上当事人. */
export const received = (by: DemoLogin, day: number, note: string): Step[] => [
  [day, '08:50', by, 'receive', {}],
  [day, '15:10', by, 'first_contact', { way: 'phone', reached: true, note }],
];

/** 会商: what the track of a grade asks for before anything is dispatched. */
export const met = (by: DemoLogin, lead: string, others: string[], decision: string, day = 0): Step => [
  day,
  '10:32',
  by,
  'consult',
  { participants: [lead, ...others], lead, decision },
];

/** 指定包案领导. */
export const sponsored = (by: DemoLogin, leader: DemoLogin, day = 0): Step => [
  day,
  '09:10',
  by,
  'name_sponsor',
  { leader: idOf(`staff ${leader}`) },
];

export const progressed = (by: DemoLogin, day: number, note: string): Step => [day, '11:00', by, 'progress', { note }];

/** 化解并已答复. */
export const settled = (by: DemoLogin, day: number, result: string): Step => [
  day,
  '16:20',
  by,
  'conclude',
  { outcome: 'settled', result, informed: true },
];

export const verified = (by: DemoLogin, day: number, note: string): Step => [
  day,
  '09:30',
  by,
  'verify',
  { passed: true, note },
];

/** 回访满意. */
export const satisfied = (by: DemoLogin, day: number, note: string): Step => [
  day,
  '14:30',
  by,
  'call_back',
  { result: 'satisfied', note },
];

export const archived = (by: DemoLogin, day: number): Step => [day, '17:00', by, 'archive', {}];
