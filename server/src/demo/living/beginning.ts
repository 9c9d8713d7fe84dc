import type { Channel } from '@jieyou/contracts';
import type { Draw } from '../draw.ts';
import type { Instant, LocalDate } from '../../kernel/local-date.ts';
import { personName, rareNames } from '../telling/names.ts';
import type { Age } from '../telling/names.ts';
import { themesOf } from '../telling/say.ts';
import { othersIn, spotIn } from '../telling/scene.ts';
import type { Manner, Scene } from '../telling/scene.ts';
import { voiceFor } from '../telling/tell.ts';
import type { Town } from '../towns.ts';
import { at, root, townsOf, villagesOf } from '../tree.ts';
import type { Trouble } from '../words/shapes.ts';
import { commonness } from './days.ts';
import { momentOn } from './office-hours.ts';
import type { World } from './world.ts';

/** 事情的开头: what, how it came, when, and at which centre. */
export type Beginning = {
  readonly scene: Scene;
  readonly manner: Manner;
  readonly at: Instant;
  /** 受理中心. */
  readonly centre: string;
};

const suits = ({ where }: Trouble, village: string): boolean => {
  if (where === 'community') return village.endsWith('社区');
  if (where === 'any' || where === 'town') return true;
  return village.endsWith('村');
};

const lies = ({ where }: Trouble, { land }: Town): boolean => {
  if (where === 'hill' || where === 'plain' || where === 'river') return land.includes(where);
  return where === 'town' || where === 'community' || where === 'any' || !land.includes('street');
};

type Place = { readonly town: Town; readonly village: string; readonly villagePath: string };

/** Where it happens: busy towns and quiet ones, villages where it can happen at all. */
function placeFor(draw: Draw, { size }: World, trouble: Trouble): Place | undefined {
  const fit = townsOf(size).filter(
    (town) => lies(trouble, town) && villagesOf(town, size).some((village) => suits(trouble, village)),
  );
  if (fit.length === 0) return undefined;
  const town = draw.weighed(fit.map((each) => [each, each.share] as const));
  const all = villagesOf(town, size);
  const village = draw.pick(all.filter((each) => suits(trouble, each)));
  const number = String(all.indexOf(village) + 1).padStart(2, '0');
  return { town, village, villagePath: `${root}.${town.tail}.v${number}` };
}

const usual: readonly (readonly [Channel, number])[] = [
  ['counter', 44],
  ['phone', 14],
  ['hotline_12345', 12],
  ['grid', 15],
  ['online', 5],
  ['helper', 4],
  ['letter', 2],
  ['court', 1.5],
  ['police_110', 1.5],
];
const byCounty: readonly Channel[] = ['hotline_12345', 'police_110', 'petition', 'court'];
const onRestDays: readonly Channel[] = ['phone', 'grid', 'hotline_12345', 'police_110', 'online'];

function channelFor(draw: Draw, { channels, wall }: Trouble, working: boolean): Channel {
  // What is told against a department does not come through those who might tell it.
  const open = (channels ?? usual).filter(
    ([channel]) => (working || onRestDays.includes(channel)) && !(wall && channel === 'grid'),
  );
  return draw.weighed(open.length > 0 ? open : [['phone', 1] as const]);
}

const minutes: Readonly<Partial<Record<Channel, readonly [number, number]>>> = {
  phone: [482, 1080],
  hotline_12345: [450, 1260],
  police_110: [500, 1320],
  online: [420, 1380],
  grid: [500, 1110],
};

/** At the counter people come in the morning; the telephone rings all day. */
function minuteFor(draw: Draw, channel: Channel): number {
  const hours = minutes[channel];
  if (hours) return draw.whole(...hours);
  return draw.chance(0.62) ? draw.whole(512, 715) : draw.whole(842, 1040);
}

function troubleOn(draw: Draw, { words }: World, day: LocalDate): Trouble {
  return draw.weighed(words.troubles.map((trouble) => [trouble, commonness(trouble, day)] as const));
}

const ages: readonly (readonly [Age, number])[] = [
  ['old', 3],
  ['middle', 5],
  ['young', 2],
];

/** 在某一天开始的一件事. */
export function beginOn(world: World, draw: Draw, day: LocalDate, at_?: Instant): Beginning {
  let trouble = troubleOn(draw, world, day);
  let place = placeFor(draw, world, trouble);
  while (!place) {
    trouble = troubleOn(draw, world, day);
    place = placeFor(draw, world, trouble);
  }
  const channel = channelFor(draw, trouble, world.hours.works(day));
  const voice = trouble.brief && channel !== 'hotline_12345' ? 'brief' : voiceFor(draw, channel);
  const theme = draw.pick(themesOf(trouble.titles));
  const spot = spotIn(draw, place.village, trouble);
  const age = voice === 'old' ? 'old' : draw.weighed(ages);
  const ours = draw.chance(0.0012) ? draw.pick(rareNames) : personName(draw, age);
  const joined = draw.chance(trouble.many) ? draw.whole(1, 4) : 0;
  const people = [ours, ...Array.from({ length: joined }, () => personName(draw))];
  const others = othersIn(draw, trouble, { ours, theme, town: place.town.name, village: place.village, spot });
  const scene: Scene = {
    ...place,
    trouble,
    theme,
    spot,
    day,
    people,
    others,
    said: new Map(),
    draw: draw.own('scene'),
  };
  const county = byCounty.includes(channel) || (channel !== 'grid' && draw.chance(0.13));
  const minute = minuteFor(draw, channel);
  return {
    scene,
    manner: { channel, voice },
    at: at_ ?? momentOn(day, minute, draw.whole(0, 59)),
    centre: county ? at.centre : `${root}.${place.town.tail}.zx`,
  };
}
