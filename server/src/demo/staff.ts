import type { Role } from '@jieyou/contracts';
import { departments } from './departments.ts';
import { drawFrom } from './draw.ts';
import type { Draw } from './draw.ts';
import { demoPeople } from './people.ts';
import type { DemoPerson, DemoPost } from './people.ts';
import { demoSeed } from './size.ts';
import type { DemoSize } from './size.ts';
import { personName } from './telling/names.ts';
import { towns } from './towns.ts';
import type { Town } from './towns.ts';
import { at, root, villagesOf } from './tree.ts';

/** So many are in a post; who serves a second village has two. */
const IN_POST = 300;

type Wanted = { readonly login: string; readonly posts: readonly DemoPost[] };

const post = (unit: string, role: Role, title: string, scope?: string): DemoPost => ({ unit, role, title, scope });

/** 登录名: the unit's name in letters, a dot, the post's, a number. */
const several = (unit: string, what: string, from: number, to: number, posts: readonly DemoPost[]): Wanted[] =>
  Array.from({ length: to - from + 1 }, (_, n) => ({ login: `${unit}.${what}${from + n}`, posts }));

const county: readonly Wanted[] = [
  ...several('xian', 'fuzhuren', 1, 2, [post(at.centre, 'centre_director', '县综治中心副主任', root)]),
  ...several('xian', 'lingdao', 1, 3, [post(at.centre, 'supervisor', '包案县领导', root)]),
  ...several('xian', 'chuangkou', 3, 4, [post(at.centre, 'window_clerk', '县中心窗口')]),
  ...several('xian', 'duban', 2, 2, [post(at.centre, 'supervisor', '县督办员', root)]),
  ...several('xian', 'tiaojie', 2, 5, [post(at.committee, 'mediator', '专职人民调解员')]),
  ...departments.flatMap(({ tail, pinyin }) =>
    several(pinyin, 'chengban', 2, 4, [post(`${root}.${tail}`, 'department_handler', '承办人')]),
  ),
];

/** How many a town has already among the named people: director, clerks, mediators. */
const named: Readonly<Record<string, readonly [number, number, number]>> = {
  t01: [1, 2, 1],
  t02: [1, 1, 1],
  t03: [1, 2, 1],
};

function townStaff({ tail, name, pinyin, land }: Town): Wanted[] {
  const [centre, committee, area] = [`${root}.${tail}.zx`, `${root}.${tail}.tw`, `${root}.${tail}`];
  const [directors, clerks, mediators] = named[tail] ?? [0, 0, 0];
  const windows = land.includes('street') ? 4 : 3;
  return [
    ...several(pinyin, 'zhuren', directors + 1, 1, [post(centre, 'centre_director', `${name}综治中心主任`, area)]),
    ...several(pinyin, 'chuangkou', clerks + 1, windows, [post(centre, 'window_clerk', `${name}中心窗口`, area)]),
    ...several(pinyin, 'tiaojie', mediators + 1, 3, [post(committee, 'mediator', '人民调解员')]),
  ];
}

const villagePost = ({ tail, villages }: Town, number: number): DemoPost => {
  const unit = `${root}.${tail}.v${String(number).padStart(2, '0')}`;
  return post(unit, 'grid_worker', `${villages.split(' ')[number - 1] ?? ''}网格长`);
};

/** 网格长: every village has one, and some serve two villages of one town, so that no more are needed than there are. */
function gridStaff(town: Town, people: number): Wanted[] {
  const posts = villagesOf(town, 'county').map((_, n) => villagePost(town, n + 1));
  const doubled = posts.length - people;
  return Array.from({ length: people }, (_, n) => ({
    login: `${town.pinyin}.wangge${n + 1}`,
    posts: n < doubled ? posts.slice(2 * n, 2 * n + 2) : posts.slice(n + doubled, n + doubled + 1),
  }));
}

/** Each town its share of the people that are left, in proportion to its villages. */
function grids(left: number): Wanted[] {
  const counts = towns.map((town) => villagesOf(town, 'county').length);
  const all = counts.reduce((sum, count) => sum + count, 0);
  const upTo = (towned: number): number =>
    Math.round((left * counts.slice(0, towned).reduce((sum, count) => sum + count, 0)) / all);
  return towns.flatMap((town, n) => gridStaff(town, upTo(n + 1) - upTo(n)));
}

const isMale = (draw: Draw): boolean => draw.chance(0.6);

function made(wanted: readonly Wanted[]): DemoPerson[] {
  const taken = new Set<string>(demoPeople.map(({ name }) => name));
  return wanted.map(({ login, posts }) => {
    const draw = drawFrom(`${demoSeed}/staff ${login}`);
    let name = personName(draw, isMale(draw) ? 'middle' : 'young');
    while (taken.has(name)) name = personName(draw);
    taken.add(name);
    return { login, name, posts };
  });
}

/** The rest of a county of real size: made once, when it is asked for. */
const others = (): DemoPerson[] => {
  const office = [...county, ...towns.flatMap(townStaff)];
  const left = IN_POST - demoPeople.filter((person) => person.posts.some((each) => !('ended' in each))).length;
  return made([...office, ...grids(left - office.length)]);
};

let everybody: readonly DemoPerson[] | undefined;

/** 演示县的人员. */
export const staffOf = (size: DemoSize): readonly DemoPerson[] =>
  size === 'small' ? demoPeople : (everybody ??= [...demoPeople, ...others()]);
