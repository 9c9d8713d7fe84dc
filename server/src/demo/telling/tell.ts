import type { Channel } from '@jieyou/contracts';
import type { Draw } from '../draw.ts';
import { demoWords } from '../words/read-words.ts';
import type { VoiceName } from '../words/read-words.ts';
import { fitting, say, sayOne } from './say.ts';
import type { Saying } from './say.ts';
import { slotsOf } from './scene.ts';
import type { Manner, Scene } from './scene.ts';

const voicesOf: Readonly<Partial<Record<Channel, readonly (readonly [VoiceName, number])[]>>> = {
  counter: [
    ['plain', 40],
    ['old', 18],
    ['clerk', 30],
    ['brief', 12],
  ],
  phone: [
    ['plain', 55],
    ['old', 18],
    ['brief', 27],
  ],
  letter: [['letter', 1]],
  online: [
    ['young', 70],
    ['brief', 30],
  ],
  helper: [
    ['clerk', 60],
    ['plain', 40],
  ],
  grid: [['grid', 1]],
  hotline_12345: [['hotline', 1]],
  police_110: [['police', 1]],
  petition: [['petition', 1]],
  court: [['court', 1]],
};

export const voiceFor = (draw: Draw, channel: Channel): VoiceName =>
  draw.weighed(voicesOf[channel] ?? [['plain', 1] as const]);

/** 乡音: said by old people, and by some others at home. */
const dialect: readonly (readonly [RegExp, string])[] = [
  [/不知道|不清楚/g, '搞不清白'],
  [/知道/g, '晓得'],
  [/没有(?=[^限])/g, '冇得'],
  [/孩子们?/g, '伢'],
  [/争吵|吵架|起争执/g, '扯皮'],
  [/怎么/g, '么样'],
  [/(?<!要)不要(?!脸)/g, '莫'],
  [/昨天/g, '昨日'],
  [/晚上/g, '夜里'],
  [/很/g, '蛮'],
];

const homely = (text: string, draw: Draw): string =>
  dialect.reduce((now, [plain, word]) => (draw.chance(0.6) ? now.replace(plain, word) : now), text);

const inSpeech: readonly VoiceName[] = ['plain', 'old', 'brief'];

/** How much of it is told: a word, what happened, or all of it with what it does to them. */
function sentencesOf({ trouble, theme }: Scene, voice: VoiceName, draw: Draw): string[] {
  const told = trouble.told.filter((ways) => fitting(ways.split(' ‖ '), theme).length > 0);
  if (voice === 'brief' || draw.chance(0.12)) return told.slice(0, 1);
  return draw.chance(0.6) ? [...told] : told.filter((_, at) => at === 0 || draw.chance(0.5));
}

/** 诉求内容, in somebody's own way. */
export function narrativeOf(scene: Scene, manner: Manner, draw: Draw, more: readonly string[] = []): string {
  const { voice } = manner;
  const { open, more: feelings, close } = demoWords().voices[voice];
  const saying: Saying = { theme: scene.theme, slot: slotsOf(scene, manner), told: new Map() };
  const speak = (text: string): string => say(text, draw, saying);
  const parts = [
    speak(draw.pick(open)),
    ...sentencesOf(scene, voice, draw).map(speak),
    ...more,
    draw.chance(voice === 'letter' ? 0.9 : 0.4) ? speak(draw.pick(feelings)) : '',
    sayOne(scene.trouble.ask, draw, saying),
    speak(draw.pick(close)),
  ];
  // An estate is no group.
  const place = scene.spot.endsWith('组') ? [] : [[`${scene.spot}组`, scene.spot] as const];
  const joined = parts.join('').replaceAll(/([。！？：])。/g, '$1');
  const text = place.reduce((now, [wrong, right]) => now.replaceAll(wrong, right), joined);
  const local = voice === 'old' || (inSpeech.includes(voice) && draw.chance(0.15));
  return local ? homely(text, draw) : text;
}

/** 标题, as the clerk sums it up. */
export function titleOf(scene: Scene, draw: Draw): string {
  const { trouble, theme, village } = scene;
  const slot = slotsOf(scene, { channel: 'counter', voice: 'clerk' });
  const own: Readonly<Record<string, string>> = { 我: '本人', 我家: '自家', 我们: '群众' };
  const saying: Saying = { theme, slot: (name, args) => own[name] ?? slot(name, args), told: new Map() };
  const title = sayOne(trouble.titles, draw, saying);
  const placed = trouble.where !== 'any' && !title.includes(village) && draw.chance(0.22);
  return placed ? `${village}${title}` : title;
}

/** What those in office write about this scene. */
export function wordsOn(scene: Scene, draw: Draw, ways: readonly string[], lead = ''): string {
  const slot = slotsOf(scene, { channel: 'counter', voice: 'clerk' });
  const told = new Map<string, string>();
  return sayOne(ways, draw, {
    theme: scene.theme,
    slot: (name, args) => (name === '主办' ? lead : slot(name, args)),
    told,
  });
}

/** Whether anything of it fits this scene. */
export const hasWords = ({ theme }: Scene, ways: readonly string[]): boolean => fitting(ways, theme).length > 0;
