import { readFileSync } from 'node:fs';
import type { Method, Register, Role } from '@jieyou/contracts';
import type { WorkCalendar } from '../src/kernel/clock/calendar.ts';
import { check, checkCalendar, workCalendarOf } from '../src/modules/methods/index.ts';
import type { Actor, Unit } from '../src/modules/matters/domain/act.ts';
import { begin, fold } from '../src/modules/matters/domain/evolve.ts';
import { placeBookOf } from '../src/modules/matters/domain/place-book.ts';
import { registerMatter } from '../src/modules/matters/domain/register.ts';
import type { History } from '../src/modules/matters/domain/register.ts';
import { sayRefusal } from '../src/modules/matters/domain/refusals.ts';
import { moment, scene } from './scenario.ts';
import type { Scene, World } from './scenario.ts';

const fileOf = (path: string): string => readFileSync(new URL(`../../methods/${path}`, import.meta.url), 'utf8');

/** 2024 至 2026 年的工作日历. */
const calendar: WorkCalendar = workCalendarOf(
  [2024, 2025, 2026].map((year) => {
    const checked = checkCalendar(fileOf(`calendars/${year}.yaml`));
    if (!checked.ok) throw new Error(`the calendar of ${year} has problems`);
    return checked.file;
  }),
);

/** 通用工作法. */
export const neutral: Method = (() => {
  const checked = check(fileOf('neutral/method.yaml'), calendar);
  if (!checked.ok) throw new Error('the neutral method has problems');
  return checked.method;
})();

/** The neutral method with its resolve term made a statutory one. */
export const statutory: Method = {
  ...neutral,
  clocks: { ...neutral.clocks, resolve: { ...neutral.clocks.resolve, statutory: true } },
};

const county = 'c990101';
export const at = {
  countyCentre: `${county}.zx`,
  labour: `${county}.rsj`,
  housing: `${county}.zjj`,
  police: `${county}.gaj`,
  township: `${county}.t01`,
  centre: `${county}.t01.zx`,
  committee: `${county}.t01.tw`,
  village: `${county}.t01.v01`,
  grid: `${county}.t01.v01.g01`,
  villageCentre: `${county}.t01.v02.zx`,
  nextTownship: `${county}.t02`,
  nextCentre: `${county}.t02.zx`,
} as const;

export const units: readonly Unit[] = [
  { path: county, kind: 'county', name: '清溪县' },
  { path: at.countyCentre, kind: 'centre', name: '县综治中心' },
  { path: at.labour, kind: 'department', name: '县人社局' },
  { path: `${at.labour}.jc`, kind: 'department', name: '劳动监察大队' },
  { path: at.housing, kind: 'department', name: '县住建局' },
  { path: at.police, kind: 'department', name: '县公安局' },
  { path: at.township, kind: 'township', name: '城关镇' },
  { path: at.centre, kind: 'centre', name: '城关镇综治中心' },
  { path: at.committee, kind: 'committee', name: '城关镇调委会' },
  { path: at.village, kind: 'village', name: '东门村' },
  { path: at.grid, kind: 'grid', name: '东门村一网格' },
  { path: `${at.township}.v02`, kind: 'village', name: '西门村' },
  { path: at.villageCentre, kind: 'centre', name: '西门村综治中心' },
  { path: at.nextTownship, kind: 'township', name: '河口镇' },
  { path: at.nextCentre, kind: 'centre', name: '河口镇综治中心' },
];

/** `uuid(7)`: a made-up id that reads as its number. */
export const uuid = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

let staffed = 0;
function person(role: Role, orgPath: string, scopePath = orgPath): Actor {
  staffed += 1;
  return { staff: uuid(900_000 + staffed), role, orgPath, scopePath };
}

/** 各岗位各一人. */
export const staff = {
  clerk: person('window_clerk', at.centre, at.township),
  otherClerk: person('window_clerk', at.centre, at.township),
  director: person('centre_director', at.centre, at.township),
  supervisor: person('supervisor', at.countyCentre, county),
  countyClerk: person('window_clerk', at.countyCentre, county),
  countyDirector: person('centre_director', at.countyCentre, county),
  labourHandler: person('department_handler', at.labour),
  housingHandler: person('department_handler', at.housing),
  policeHandler: person('department_handler', at.police),
  mediator: person('mediator', at.committee),
  gridWorker: person('grid_worker', at.grid),
  nextClerk: person('window_clerk', at.nextCentre, at.nextTownship),
  nextDirector: person('centre_director', at.nextCentre, at.nextTownship),
  systemOfficer: person('system_officer', at.countyCentre, county),
} as const;

/** 各人的在任岗位. */
const posts = new Map(
  Object.values(staff).map(({ staff: id, role, orgPath, scopePath }) => [id, [{ role, orgPath, scopePath }]]),
);

export const applicant: Register['parties'][number] = {
  key: 'a',
  side: 'applicant',
  kind: 'person',
  name: '甲某',
};

export const code = '990101202603020001';

/** 2026 年 3 月 2 日，星期一，上午. */
export function world(): World {
  let last = 0;
  const nextId = (): string => {
    last += 1;
    return uuid(last);
  };
  return {
    now: moment('2026-03-02 09:30'),
    method: neutral,
    calendar,
    places: placeBookOf(units),
    nextId,
    named: posts,
  };
}

export interface Brought extends Partial<Pick<Register, 'nature' | 'kind' | 'channel' | 'visit' | 'parties'>> {
  by?: Actor;
  on?: string;
  history?: History;
  change?: Partial<World>;
}

/** 已登记: brought to the township's counter by one applicant, unless the test says otherwise. */
export function registered({ by = staff.clerk, on, history, change, ...payload }: Brought = {}): Scene {
  const here = { ...world(), ...change, ...(on === undefined ? {} : { now: moment(on) }) };
  const asked = { nature: 'demand' as const, kind: 'RT10' as const, channel: 'counter' as const, parties: [applicant] };
  const id = here.nextId();
  const answer = registerMatter({ id, code, county }, { ...asked, ...payload }, { ...here, actor: by }, history);
  if (!answer.ok) throw new Error(`registering was refused: ${sayRefusal(answer.refusal)}`);
  const [first, ...rest] = answer.value.facts;
  if (first?.type !== 'Registered') throw new Error('a matter begins with its registration');
  const matter = fold(begin(county, id, first), rest, { at: here.now, actor: by.staff });
  return scene({ ...matter, version: 1 }, here);
}

/** 已受理. */
export const accepted = (brought?: Brought): Scene => registered(brought).having('accept', {}, staff.clerk);

/** 已定级: an ordinary matter. */
export const graded = (brought?: Brought): Scene =>
  accepted(brought).having('grade', { grade: 'general' }, staff.clerk);

/** 已交办 to the labour department. */
export const dispatched = (brought?: Brought): Scene =>
  graded(brought).having('dispatch', { lead: at.labour, requirement: '请依法处理' }, staff.clerk);

/** 办理中 at the labour department. */
export const inHandling = (brought?: Brought): Scene => dispatched(brought).having('receive', {}, staff.labourHandler);

/** 已办结 by the labour department. */
export const concluded = (brought?: Brought): Scene =>
  inHandling(brought).having('conclude', done, staff.labourHandler);

/** 已核验. */
export const verified = (brought?: Brought): Scene =>
  concluded(brought).having('verify', { passed: true, note: '属实' }, staff.director);

/** 已回访. */
export const calledBack = (brought?: Brought): Scene =>
  verified(brought).having('call_back', { result: 'satisfied', note: '满意' }, staff.clerk);

/** 已归档. */
export const archived = (brought?: Brought): Scene => calledBack(brought).having('archive', {}, staff.clerk);

/** 化解并已答复. */
export const done = { outcome: 'settled', result: '双方已经和解', informed: true } as const;

/** 每个环节各一件. */
export const standingAt = {
  registered,
  accepted: graded,
  dispatched,
  in_handling: inHandling,
  concluded,
  verified,
  called_back: calledBack,
  archived,
  not_accepted: () => registered().having('not_accept', { road: 'litigation', reason: '已经起诉到法院' }, staff.clerk),
  withdrawn: () => registered().having('withdraw', { reason: '不再反映', byApplicant: true }, staff.clerk),
  merged: () => {
    const other = { ...registered().matter, id: uuid(800_001) };
    return registered().under({ other }).having('merge', { into: code, reason: '同一件事' }, staff.clerk);
  },
} as const;
