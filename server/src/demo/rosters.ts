import type { Gender, MatterKind, RosterKind } from '@jieyou/contracts';
import { localDate, plusDays } from '../kernel/local-date.ts';
import type { LocalDate } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import { appoint, elect, openStudio, seatInStudio, setDay, tellCourt, train } from '../modules/rosters/index.ts';
import type { By, RostersDeps } from '../modules/rosters/index.ts';
import type { Tx } from '../platform/db/index.ts';
import { idOf } from './ids.ts';
import type { DemoLogin } from './people.ts';
import { at, root } from './tree.ts';

type Person = {
  readonly key: string;
  readonly login?: DemoLogin;
  readonly name: string;
  readonly gender: Gender;
  readonly kind?: RosterKind;
  readonly home: string;
  readonly unit?: string;
  readonly kinds?: readonly MatterKind[];
  readonly languages?: string;
  readonly fullTime?: true;
};

const qiaotouCommittee = `${at.qiaotou}.tw`;
const local = '普通话、清溪话';

/** 演示县的名册: invented people; those who have an account are the demo's own. */
const people: readonly Person[] = [
  ...committeeOf(at.committee, 'xiantiaojie', '宋和平', ['RT10', 'RT15', 'RT16', 'RT04'], ['喻晓梅', '冉立功']),
  ...committeeOf(at.liutangCommittee, 'ltiaojie', '钱德厚', ['RT02', 'RT03', 'RT01'], ['童秀兰', '甘有田']),
  ...committeeOf(at.hekouCommittee, 'htiaojie', '曹仁义', ['RT06', 'RT02', 'RT07'], ['鲁春霞', '涂大江']),
  ...committeeOf(at.yunlingCommittee, 'ytiaojie', '夏长山', ['RT07', 'RT03'], ['侯彩云', '向远山']),
  ...committeeOf(qiaotouCommittee, 'qtiaojie', '龚守田', ['RT02', 'RT03'], ['艾桂香', '桥长顺']),
  { key: 'expert', name: '屈明理', gender: 'male', kind: 'expert', home: root, unit: '县人民医院', kinds: ['RT15'] },
  {
    key: 'lawyer',
    name: '江若虹',
    gender: 'female',
    kind: 'lawyer',
    home: root,
    unit: '清溪律师事务所',
    kinds: ['RT04', 'RT10'],
  },
  { key: 'judge', name: '卫公平', gender: 'male', kind: 'judge', home: root, unit: '清溪县人民法院' },
  { key: 'secretary', name: '冯向阳', gender: 'male', kind: 'secretary', home: at.liutang, unit: '桥头村' },
  {
    key: 'elder',
    name: '万德昌',
    gender: 'male',
    kind: 'elder',
    home: at.liutang,
    unit: '退休教师',
    kinds: ['RT01', 'RT02'],
  },
];

function committeeOf(
  home: string,
  login: DemoLogin,
  name: string,
  kinds: readonly MatterKind[],
  [woman, man]: readonly [string, string],
): Person[] {
  const shared = { home, languages: local };
  return [
    { ...shared, key: login, login, name, gender: 'male', kinds, fullTime: true },
    { ...shared, key: `${login}2`, name: woman, gender: 'female', kinds: ['RT01', 'RT02'] },
    { ...shared, key: `${login}3`, name: man, gender: 'male', kinds: ['RT03', 'RT07'] },
  ];
}

function done<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`the demo rosters were refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

export type DemoRostersBy = {
  readonly deps: RostersDeps;
  readonly by: By;
  readonly since: LocalDate;
  readonly today: LocalDate;
};

/** 装入演示县的名册, through the same acts as at the desk, in the name of the county's director. */
export async function loadDemoRosters(tx: Tx, { deps, by, since, today }: DemoRostersBy): Promise<void> {
  const commandId = idOf('roster command');
  const ids = new Map<string, string>();
  for (const { key, login, name, gender, kind = 'mediator', home, unit, kinds = [], languages, fullTime } of people) {
    const asked = {
      ...{ commandId, kind, name, gender, home, kinds: [...kinds], languages, document: '聘任文件（示例）', on: since },
      ...(login ? { staff: idOf(`staff ${login}`) } : {}),
      ...(unit === undefined ? {} : { unitWords: unit }),
      ...(kind === 'mediator' ? { born: '1970-05-01', fullTime: fullTime ?? false } : {}),
    };
    ids.set(key, done(await appoint(deps, tx, by, asked)).id);
  }
  const idOfPerson = (key: string): string => ids.get(key) ?? '';
  const elected = localDate(`${Number(today.slice(0, 4)) - 1}-03-20`);
  const committees = [
    [at.committee, 'xiantiaojie', 'social'],
    [at.liutangCommittee, 'ltiaojie', 'town'],
    [at.hekouCommittee, 'htiaojie', 'town'],
    [at.yunlingCommittee, 'ytiaojie', 'town'],
    [qiaotouCommittee, 'qtiaojie', 'village'],
  ] as const;
  for (const [org, key, kind] of committees) {
    const director = idOfPerson(key);
    const members = [idOfPerson(`${key}2`), idOfPerson(`${key}3`)];
    done(
      await elect(deps, tx, by, { commandId, org, kind, on: elected, document: '推选决议（示例）', director, members }),
    );
    if (org !== at.yunlingCommittee) done(await tellCourt(deps, tx, by, { commandId, org, on: plusDays(elected, 10) }));
    done(
      await train(deps, tx, by, {
        commandId,
        id: director,
        on: plusDays(elected, 60),
        topic: '调解文书与司法确认',
        hours: 8,
      }),
    );
  }
  const { id } = done(
    await openStudio(deps, tx, by, {
      ...{
        commandId,
        name: '桥头“3+X”工作室',
        kind: 'three_plus_x',
        home: qiaotouCommittee,
        place: '桥头村党群服务中心',
      },
    }),
  );
  const seats = ['judge', 'lawyer', 'secretary'] as const;
  for (const seat of seats) {
    done(await seatInStudio(deps, tx, by, { commandId, id, seat, person: idOfPerson(seat), on: since }));
  }
  done(await seatInStudio(deps, tx, by, { commandId, id, seat: 'invited', person: idOfPerson('elder'), on: since }));
  const branded = {
    commandId,
    name: '老钱调解工作室',
    kind: 'branded',
    home: at.liutangCommittee,
    place: '柳塘镇综治中心',
  } as const;
  const own = done(await openStudio(deps, tx, by, branded)).id;
  done(
    await seatInStudio(deps, tx, by, { commandId, id: own, seat: 'host', person: idOfPerson('ltiaojie'), on: since }),
  );
  for (const days of [1, 8]) {
    const day = plusDays(today, days);
    done(
      await setDay(deps, tx, by, {
        commandId,
        person: idOfPerson('judge'),
        day,
        org: at.centre,
        from: '09:00',
        to: '11:30',
      }),
    );
  }
}
