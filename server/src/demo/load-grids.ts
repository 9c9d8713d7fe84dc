import type { LngLat, MarkKind } from '@jieyou/contracts';
import { mattersDeps } from '../house.ts';
import { plusDays } from '../kernel/local-date.ts';
import { instant } from '../kernel/local-date.ts';
import type { Result } from '../kernel/result.ts';
import { describeGrid, drawGrid, nameHolder, setMark } from '../modules/grids/index.ts';
import type { Signed } from '../modules/matters/index.ts';
import { castOf } from './acting.ts';
import { drawFrom } from './draw.ts';
import type { Ground } from './ground.ts';
import { idOf } from './ids.ts';
import { cell, within } from './mapping/lattice.ts';
import type { DemoParts } from './parts.ts';
import { demoSeed } from './size.ts';
import type { DemoSize } from './size.ts';
import { staffOf } from './staff.ts';
import { personName } from './telling/names.ts';
import { root, townsOf, villagesOf } from './tree.ts';

type Place = readonly [kind: MarkKind, name: string, aliases?: readonly string[]];
const places: readonly Place[] = [
  ['clinic', '村卫生室', ['老医务室']],
  ['school', '小学', ['学堂']],
  ['hydrant', '水塘取水口'],
  ['exit', '村口', ['大路口']],
  ['landmark', '老槐树', ['大树底下']],
  ['landmark', '文化广场', ['晒谷场']],
  ['key_place', '打谷场油料点'],
];

/** 一个网格在哪一格: eight across a town, four up; five towns side by side. */
function cellOf(town: number, village: number, half: number): readonly [number, number] {
  const column = (town % 5) * 8 + (village % 4) * 2 + half;
  const row = (2 - Math.floor(town / 5)) * 4 + (3 - Math.floor(village / 4));
  return [column, row];
}

function done<Value>(answer: Result<Value, unknown>): Value {
  if (!answer.ok) throw new Error(`a grid of the demo county was refused: ${JSON.stringify(answer.refusal)}`);
  return answer.value;
}

type Acting = { readonly deps: ReturnType<typeof mattersDeps>; readonly by: Signed };
type Cell = {
  readonly village: string;
  readonly name: string;
  readonly at: readonly [number, number];
  readonly half: number;
};

const command = (what: string) => ({ commandId: idOf(`grid ${what}`) });

async function mark({ deps, by }: Acting, grid: string, { name, at }: Cell, given: Place): Promise<void> {
  const [kind, called, aliases = []] = given;
  const place: LngLat = within(...at, called);
  const words = { kind, name: `${name.replace(/第.网格$/, '')}${called}`, aliases, at: place };
  done(await setMark(deps, by, { grid, ...command(`mark ${name} ${called}`) }, words));
}

/** 画一个网格, say what it is, name who answers for it, mark its places. A few have nobody, as everywhere. */
async function layGrid({ deps, by }: Acting, given: Cell, staff: string | undefined): Promise<void> {
  const { village, name, at, half } = given;
  const draw = drawFrom(`${demoSeed}/grid ${village} ${half}`);
  const drawn = { village, kind: 'basic' as const, name, ring: cell(...at), ...command(`draw ${name}`) };
  const { id: grid } = done(await drawGrid(deps, by, drawn));
  const tags = draw.chance(0.08) ? { tags: [draw.pick(['涉水', '产业园区周边', '学校周边'])] } : {};
  const policeBeat = `${(village.match(/t\d+/)?.[0] ?? '').replace('t', '')}-${draw.whole(1, 3)} 警格`;
  done(await describeGrid(deps, by, { grid, ...command(`beat ${name}`) }, { ...tags, policeBeat }));
  const own = half === 0 && staff !== undefined;
  const who = own ? { staff: idOf(`staff ${staff}`) } : { name: personName(draw) };
  const post = own ? ('chief' as const) : ('full_time' as const);
  if (draw.chance(0.94)) {
    done(await nameHolder(deps, by, { grid, ...command(`hold ${name}`) }, { post, responsible: true, ...who }));
  }
  const helper = { post: 'auxiliary' as const, responsible: false, name: personName(draw, 'old') };
  done(await nameHolder(deps, by, { grid, ...command(`help ${name}`) }, helper));
  for (const place of places.filter((_, n) => n % 2 === half)) await mark({ deps, by }, grid, given, place);
}

/** 网格长 by village. */
const chiefs = (size: DemoSize): Map<string, string> =>
  new Map(
    staffOf(size).flatMap(({ login, posts }) =>
      posts.flatMap(({ unit, role, ended }): [string, string][] =>
        role === 'grid_worker' && ended === undefined ? [[unit.replace(/\.g\d+$/, ''), login]] : [],
      ),
    ),
  );

/** 装入网格: every village in two, drawn by the county's director. */
export async function loadGrids({ db, crypto }: DemoParts, { today, size }: Ground): Promise<void> {
  const at = instant(`${plusDays(today, -400)}T09:00:00+08:00`);
  const deps = mattersDeps({ db, crypto, tell: async () => undefined, now: () => at });
  const by = castOf(size)('xianzhuren');
  const staff = chiefs(size);
  for (const [number, town] of townsOf(size).entries()) {
    for (const [n, short] of villagesOf(town, size).entries()) {
      const village = `${root}.${town.tail}.v${String(n + 1).padStart(2, '0')}`;
      for (const half of [0, 1]) {
        const name = `${short}第${half === 0 ? '一' : '二'}网格`;
        await layGrid({ deps, by }, { village, name, at: cellOf(number, n, half), half }, staff.get(village));
      }
    }
  }
}
