import type { Register } from '@jieyou/contracts';
import { phoneOf } from '../course.ts';
import { registering } from '../doing.ts';
import { idOf } from '../ids.ts';
import { partiesOf } from '../telling/parties.ts';
import { narrativeOf, titleOf, wordsOn } from '../telling/tell.ts';
import { at, root } from '../tree.ts';
import { drawFrom } from '../draw.ts';
import type { Beginning } from './beginning.ts';
import { act, clerk, desk, director, wait, waitDays, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { isCounty } from './offices.ts';
import type { World } from './world.ts';

/** What else a registration may say: of the same visit, of an earlier matter. */
export type Besides = { readonly visit?: string; readonly more?: readonly string[]; readonly place?: string };

/** 开卷: registered by whoever met the person. */
export function openFile(world: World, key: string, begun: Beginning, besides: Besides = {}): CaseFile {
  const { scene, manner, centre } = begun;
  const draw = drawFrom(`${world.seed}/${key}`);
  const file: CaseFile = {
    ...{
      key,
      world,
      scene,
      manner,
      draw,
      doings: [],
      now: begun.at,
      owner: centre,
      grade: '',
      acceptedAt: begun.at,
      returnedBy: new Set(),
      consulted: false,
    },
  };
  const { trouble, town, village, spot, villagePath } = scene;
  const byGrid = manner.channel === 'grid' && world.offices.has(villagePath, 'grid_worker');
  const payload: Register = {
    ...{ nature: trouble.nature, kind: trouble.kind, channel: manner.channel },
    title: titleOf(scene, draw),
    narrative: narrativeOf(scene, manner, draw, besides.more),
    place: besides.place ?? `${town.name}${trouble.where === 'town' ? '' : village}${spot}`,
    ...(manner.channel === 'hotline_12345'
      ? { externalNo: `12345-${scene.day.replaceAll('-', '')}-${draw.whole(1000, 9999)}` }
      : {}),
    ...(besides.visit === undefined ? {} : { visit: besides.visit }),
    parties: partiesOf(scene, manner, draw),
  };
  const by = byGrid ? world.offices.some(draw, villagePath, 'grid_worker') : clerk(file);
  file.doings.push(registering(key, file.now, by, payload));
  return file;
}

/** 不予受理, with the road named, and filed away. */
export function refuseIt(file: CaseFile): void {
  const { draw, scene } = file;
  const { refuse = ['administrative'], refused } = scene.trouble;
  wait(file, 20, 500);
  const reason = refused ? wordsOn(scene, draw, [refused]) : words(file, 'notAccepted');
  const themes = ['A', 'B', 'C'].indexOf(scene.theme);
  act(file, clerk(file), 'not_accept', { road: refuse[themes] ?? draw.pick(refuse), reason });
  waitDays(file, 1, 6);
  if (draw.chance(0.85)) act(file, clerk(file), 'archive', { note: '告知书已签收。' });
}

/** 县中心接下、适合就地办的，交给镇里. */
function handDown(file: CaseFile): void {
  const { scene, draw, manner } = file;
  const { trouble, town } = scene;
  const near = trouble.lead.some(([lead]) => lead === 'committee' || lead === 'village');
  const kept = manner.channel === 'petition' || trouble.wall !== undefined || !near;
  if (!isCounty(file.owner) || !draw.chance(kept ? 0.08 : 0.6)) return;
  if (trouble.wall) return;
  wait(file, 10, 120);
  const to = `${root}.${town.tail}.zx`;
  act(file, draw.chance(0.3) ? director(file) : clerk(file), 'hand_down', { to, reason: words(file, 'handDown') });
  file.owner = to;
}

/** The number and the address are put right: the first party's id follows that of the matter. */
function correctParty(file: CaseFile): void {
  const first = file.doings[0];
  if (!first || file.scene.trouble.safe) return;
  const party = idOf(`${first.id} 2`);
  const changed = file.draw.chance(0.6)
    ? { phone: phoneOf(`${file.key} new`) }
    : { address: `${file.scene.town.name}${file.scene.village}${file.scene.spot}` };
  act(file, clerk(file), 'correct_party', { party, ...changed, reason: words(file, 'correctParty') });
}

/** 检举控告: the wall first. */
function wallIt(file: CaseFile): void {
  const { draw, scene } = file;
  const { wall } = scene.trouble;
  if (!wall) return;
  const accused = [at.land, at.housing, at.market, at.cityguard, at.civil, at.farming, at.transport];
  const units = [wall === 'village' ? scene.villagePath : draw.pick(accused)];
  wait(file, 5, 40);
  act(file, clerk(file), 'set_wall', { units, staff: [], reason: words(file, 'wall') });
}

/** How long until somebody decides whether it is ours. */
function untilAccepted(file: CaseFile): void {
  const { draw, manner } = file;
  if (draw.chance(0.016)) return waitDays(file, 2.6, 5);
  if (manner.channel === 'counter' || manner.channel === 'helper') return wait(file, 4, draw.chance(0.8) ? 70 : 300);
  wait(file, 15, draw.chance(0.75) ? 240 : 560);
}

/** 受理. */
export function acceptIt(file: CaseFile): void {
  const { draw } = file;
  wallIt(file);
  untilAccepted(file);
  const note = draw.chance(0.7) ? { note: words(file, 'accept') } : {};
  act(file, desk(file), 'accept', note);
  file.acceptedAt = file.now;
  if (draw.chance(0.015)) correctParty(file);
  if (draw.chance(0.02)) {
    const title = titleOf(file.scene, draw);
    act(file, clerk(file), 'correct', { title, reason: words(file, 'correct') });
  }
  handDown(file);
}
