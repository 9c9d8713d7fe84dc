import type { Channel } from '@jieyou/contracts';
import { drawFrom } from '../draw.ts';
import { idOf } from '../ids.ts';
import { instant } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/local-date.ts';
import { narrativeOf, titleOf, voiceFor } from '../telling/tell.ts';
import { at } from '../tree.ts';
import { beginOn } from './beginning.ts';
import type { Beginning } from './beginning.ts';
import { act, clerk, wait, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { acceptIt, openFile } from './intake.ts';
import { handleIt } from './life.ts';
import { isCounty } from './offices.ts';
import type { World } from './world.ts';

const DAY = 86_400_000;
const later = (moment: Instant, days: number): Instant => instant(Date.parse(moment) + days * DAY);
const moments = ({ doings }: CaseFile, name: string): Instant | undefined =>
  doings.find(({ act: done }) => done === name)?.at;

const elsewhere: readonly Channel[] = ['hotline_12345', 'phone', 'online', 'hotline_12345', 'counter'];

/** 换一个渠道、换一种说法，再讲一遍: the same people, places and numbers in other words. */
function toldAgain({ scene, draw }: CaseFile, when: Instant, centre: string): Beginning {
  const channel = draw.pick(elsewhere);
  const county = channel === 'hotline_12345';
  return { scene, manner: { channel, voice: voiceFor(draw, channel) }, at: when, centre: county ? at.centre : centre };
}

/** 重复件: brought again by another way while the first is under way, and merged into it. */
export function duplicateOf(first: CaseFile): CaseFile | undefined {
  const { key, world, draw } = first;
  const done = moments(first, 'conclude');
  if (!done || first.scene.trouble.wall || first.scene.trouble.safe) return undefined;
  const when = later(first.acceptedAt, 0.5 + draw.share() * 3);
  if (when > later(done, -2.5)) return undefined;
  const file = openFile(world, `${key} again`, toldAgain(first, world.hours.after(when, 1), first.owner));
  if (isCounty(file.owner) && !isCounty(first.owner)) {
    wait(file, 10, 60);
    act(file, clerk(file), 'hand_down', { to: first.owner, reason: words(file, 'handDown') });
  }
  if (file.owner !== first.owner) file.owner = first.owner;
  wait(file, 20, 200);
  const reason = words(file, 'merge');
  act(file, clerk(file), 'merge', (code) => ({ into: code(key), reason }), { other: key });
  return file.now < done ? file : undefined;
}

/** 近似件: told again, and nobody has noticed yet. */
export function unnoticedOf(first: CaseFile, when: Instant): CaseFile {
  return openFile(first.world, `${first.key} unnoticed`, toldAgain(first, when, first.owner));
}

const before = [
  '上次来反映过，管了一阵又是老样子。',
  '之前调解过一次，协议签了，对方不认账。',
  '上回答应得好好的，到现在没有做到。',
];

/** 同一纠纷再次反映, weeks after the first was filed. */
export function repeatOf(first: CaseFile): CaseFile | undefined {
  const { key, world, draw, scene } = first;
  const over = moments(first, 'archive');
  if (!over || scene.trouble.wall || scene.trouble.safe || scene.trouble.brief) return undefined;
  const when = world.hours.after(later(over, 12 + draw.share() * 60), draw.whole(1, 300));
  const voice = voiceFor(draw, 'counter');
  const begun: Beginning = { scene, manner: { channel: 'counter', voice }, at: when, centre: first.owner };
  const file = openFile(world, `${key} repeat`, begun, { more: [draw.pick(before)] });
  wait(file, 5, 30);
  const note = words(file, 'linkRepeat');
  act(file, clerk(file), 'link', (code) => ({ other: code(key), kind: 'repeat', note }), { other: key });
  acceptIt(file);
  handleIt(file);
  return file;
}

/** 同一来访: the same person brings another trouble a quarter of an hour later. */
export function sameVisit(first: CaseFile): CaseFile | undefined {
  const { key, world, scene, manner, draw } = first;
  if (manner.channel !== 'counter' || scene.trouble.wall) return undefined;
  const begun = beginOn(world, draw.own('visit'), scene.day, later(first.doings[0]?.at ?? first.now, 0.01));
  if (begun.scene.trouble.wall || begun.scene.town.tail !== scene.town.tail) return undefined;
  const centre = first.doings[0]?.by.startsWith('xian') ? at.centre : begun.centre;
  const other = { ...begun, manner, centre, scene: { ...begun.scene, people: scene.people } };
  const file = openFile(world, `${key} visit`, other, { visit: idOf(`visit ${key}`) });
  acceptIt(file);
  handleIt(file);
  return file;
}

/** 一次来说几件事: registered as one, parted at the window, each with a life of its own. */
export function manyThings(world: World, key: string, begun: Beginning, kinds: number): CaseFile[] {
  const draw = drawFrom(`${world.seed}/${key} many`);
  const parts = Array.from({ length: kinds }, (_, n) => partOf(world, begun, draw.own(`part ${n}`)));
  const file = openFile(world, key, begun, { more: parts.map(({ narrative }) => `还有一件，${narrative}`) });
  acceptIt(file);
  wait(file, 5, 20);
  const keys = parts.map((_, n) => `${key} part ${n + 1}`);
  const told = parts.map(({ title, narrative, scene }) => ({ title, narrative, kind: scene.trouble.kind }));
  act(file, clerk(file), 'split', { parts: told, reason: words(file, 'split') }, { born: keys });
  const children = parts.map(({ scene }, n): CaseFile => {
    const child = `${key} part ${n + 1}`;
    const own = {
      key: child,
      scene,
      draw: drawFrom(`${world.seed}/${child}`),
      doings: [],
      returnedBy: new Set<string>(),
      consulted: false,
    };
    return { ...file, ...own };
  });
  handleIt(file);
  for (const child of children) handleIt(child);
  return [file, ...children];
}

type Part = { readonly title: string; readonly narrative: string; readonly scene: Beginning['scene'] };

function partOf(world: World, begun: Beginning, draw: ReturnType<typeof drawFrom>): Part {
  let other = beginOn(world, draw, begun.scene.day);
  while (other.scene.trouble.wall || other.scene.trouble.refuse || other.scene.trouble.safe) {
    other = beginOn(world, draw, begun.scene.day);
  }
  const { trouble, theme, others } = other.scene;
  const scene = { ...begun.scene, trouble, theme, others, said: new Map<string, string>(), draw: draw.own('scene') };
  const manner = { channel: begun.manner.channel, voice: 'brief' as const };
  return { scene, title: titleOf(scene, draw), narrative: narrativeOf(scene, manner, draw) };
}
