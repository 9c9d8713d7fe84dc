import type { Channel } from '@jieyou/contracts';
import type { Draw } from '../draw.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Town } from '../towns.ts';
import type { VoiceName } from '../words/read-words.ts';
import type { Trouble } from '../words/shapes.ts';
import { brandName, estateName, personName, surnameOf } from './names.ts';
import type { Age } from './names.ts';
import { inWords } from './numerals.ts';
import { say } from './say.ts';
import type { Slot } from './say.ts';
import { numbersIn } from './slots.ts';

/** 什么事、在哪里、哪些人: all that stays the same however often and by whomever it is told. */
export type Scene = {
  readonly trouble: Trouble;
  /** Which of the troubles that one entry holds. */
  readonly theme: string;
  readonly town: Town;
  /** 村（社区）, and its path. */
  readonly village: string;
  readonly villagePath: string;
  /** 小区, or 组. */
  readonly spot: string;
  readonly day: LocalDate;
  readonly people: readonly string[];
  readonly others: readonly Other[];
  /** Numbers and names that were said once. */
  readonly said: Map<string, string>;
  readonly draw: Draw;
};

export type Other = { readonly name: string; readonly kind: 'person' | 'organisation' };

/** 怎么说: through what it comes, in whose voice. */
export type Manner = { readonly channel: Channel; readonly voice: VoiceName };

const groups = ['一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 事情发生的地点: a group of a village, an estate of a community. */
export function spotIn(draw: Draw, village: string, { where }: Trouble): string {
  const urban = village.endsWith('社区');
  if (where === 'town') return '集镇';
  // A community has three estates, always the same.
  return urban ? estateName(draw.own(`estate of ${village} ${draw.whole(1, 3)}`)) : `${draw.pick(groups)}组`;
}

const propertyOf = (draw: Draw, spot: string): Other => ({
  name: `${brandName(draw.own(`property of ${spot}`))}物业服务公司`,
  kind: 'organisation',
});

const person = (name: string): Other => ({ name, kind: 'person' });

/** 对方. */
export function othersIn(
  draw: Draw,
  trouble: Trouble,
  { ours, theme, town, village, spot }: { ours: string; theme: string; town: string; village: string; spot: string },
): Other[] {
  const family = surnameOf(ours);
  switch (trouble.other) {
    case 'person':
      return [person(personName(draw, draw.pick<Age>(['old', 'middle', 'middle', 'young'])))];
    case 'org': {
      const slot: Slot = (name) => (name === '司' ? brandName(draw) : town);
      return [{ name: say(trouble.org ?? '', draw, { theme, slot, told: new Map() }), kind: 'organisation' }];
    }
    case 'child':
      return Array.from({ length: draw.whole(2, 3) }, () => person(personName(draw, 'middle', family)));
    case 'sibling':
      return Array.from({ length: draw.whole(1, 3) }, () => person(personName(draw, 'middle', family)));
    case 'driver':
      return [
        person(personName(draw)),
        ...(draw.chance(0.4) ? [{ name: `${brandName(draw)}保险支公司`, kind: 'organisation' as const }] : []),
      ];
    case 'property':
      return [propertyOf(draw, spot)];
    case 'cadre':
      return [person(`${village}干部`)];
    case 'none':
      return [];
  }
}

/** 我、我家、我们, as each voice says it. */
const selves: Readonly<Partial<Record<VoiceName, readonly [string, string, string]>>> = {
  letter: ['本人', '我家', '我们'],
  hotline: ['来电人', '来电人家', '他们'],
  grid: ['该村民', '该户', '他们'],
  police: ['报警人', '报警人家', '他们'],
  court: ['申请人', '申请人家', '双方'],
  petition: ['信访人', '信访人家', '他们'],
  clerk: ['申请人', '申请人家', '他们'],
};

function otherName({ others }: Scene, { voice }: Manner, draw: Draw): string {
  const [first] = others;
  if (!first) return '对方';
  if (first.kind === 'organisation' || first.name.endsWith('干部')) return first.name;
  const surname = surnameOf(first.name);
  if (selves[voice] && voice !== 'grid') return `${surname}某`;
  return draw.weighed([
    [first.name, 6],
    [`姓${surname}的`, 2],
    [`${surname}某某`, 1],
  ]);
}

/** 【】里的名称; numbers and days besides. What was said once of a scene is said the same again. */
export function slotsOf(scene: Scene, manner: Manner): Slot {
  const { town, village, spot, said, day } = scene;
  const draw = scene.draw.own(`slots ${said.size}`);
  const numbers = numbersIn(draw, { day, inWords: manner.voice === 'old' });
  const [self, home, us] = selves[manner.voice] ?? ['我', '我家', '我们'];
  const me = self === '该村民' && village.endsWith('社区') ? '该居民' : self;
  const [other, building] = [otherName(scene, manner, draw), `${inWords(draw.whole(1, 18))}号楼`];
  const fixed: Readonly<Record<string, string>> = {
    ...{ 我: me, 我家: home, 我们: us, 镇: town.name.replace(/街道$/, ''), 村: village, 对方: other },
    ...{ 姓: surnameOf(scene.others[0]?.name ?? '某'), 小区: spot, 组: spot.replace(/组$/, ''), 楼: building },
  };
  return (name, args) => {
    const known = fixed[name];
    if (known !== undefined) return known;
    const key = `${name} ${args.join(' ')}`;
    const words = said.get(key) ?? (name === '司' ? brandName(draw) : numbers(name, args));
    said.set(key, words);
    return words;
  };
}
