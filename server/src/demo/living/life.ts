import { plusDays, startOfDay } from '../../kernel/local-date.ts';
import type { Doing } from '../doing.ts';
import type { Beginning } from './beginning.ts';
import { act, clerk, wait, waitDays, words } from './case-file.ts';
import type { CaseFile } from './case-file.ts';
import { close } from './closing.ts';
import { coUnits, contact, findOwner, recallAndSend, receive, send } from './dispatching.ts';
import { handle, handleAtCounter } from './handling.ts';
import { acceptIt, openFile, refuseIt } from './intake.ts';
import type { Besides } from './intake.ts';
import { consultOn, gradeIt, isAtTheCounter, shareOut, walkTrack } from './judging.ts';
import type { Sharing } from './judging.ts';
import type { World } from './world.ts';

const refused = ({ draw, scene }: CaseFile): boolean =>
  scene.trouble.refuse !== undefined && draw.chance(scene.trouble.refusep);

function withdraw(file: CaseFile): void {
  waitDays(file, 0.5, 6);
  act(file, clerk(file), 'withdraw', { reason: words(file, 'withdraw'), byApplicant: true });
  waitDays(file, 0.3, 5);
  if (file.draw.chance(0.85)) act(file, clerk(file), 'archive', {});
}

/** A unit does its part and gives the rest back, to be sent to another. */
function passOn(file: CaseFile, unit: string, { others, co }: Sharing): string {
  const next = others.find((each) => each !== unit && !co.includes(each) && !file.returnedBy.has(each));
  if (next === undefined || !file.draw.chance(0.012)) return unit;
  const by = receive(file, unit);
  waitDays(file, 0.5, 3);
  act(file, by, 'hand_back', { result: words(file, 'handBack') });
  if (file.consulted) consultOn(file, next, [unit]);
  wait(file, 30, 300);
  send(file, next);
  return next;
}

/** 交给单位办的. */
function outside(file: CaseFile, sharing: Sharing): void {
  const { draw } = file;
  const walled = file.scene.trouble.wall !== undefined;
  let unit = sharing.lead;
  if (walled) send(file, unit);
  else {
    unit = findOwner(file, sharing);
    const spare = sharing.others.find((each) => each !== unit && !file.returnedBy.has(each));
    if (spare !== undefined && draw.chance(0.006)) unit = recallAndSend(file, unit, spare);
    unit = passOn(file, unit, sharing);
  }
  const by = receive(file, unit);
  const received = file.now;
  contact(file, by);
  if (draw.chance(0.012)) return withdraw(file);
  handle(file, by);
  if (unit === sharing.lead && !file.returnedBy.has(unit)) coUnits(file, sharing.co, received);
  close(file, sharing, unit, by);
}

/** 窗口办的. */
function inside(file: CaseFile, sharing: Sharing): void {
  handleAtCounter(file);
  close(file, sharing, file.owner, clerk(file));
}

/** 受理之后的一生. */
export function handleIt(file: CaseFile): void {
  const { draw } = file;
  if (draw.chance(0.012)) return withdraw(file);
  gradeIt(file);
  const sharing = shareOut(file);
  walkTrack(file, sharing.lead, sharing.others);
  if (isAtTheCounter(file, sharing)) return inside(file, sharing);
  outside(file, sharing);
}

/** 一件事从登记到归档. */
export function live(world: World, key: string, begun: Beginning, besides: Besides = {}): CaseFile {
  const file = openFile(world, key, begun, besides);
  if (refused(file)) refuseIt(file);
  else {
    acceptIt(file);
    handleIt(file);
  }
  return file;
}

/** 有些搁住了: nobody has touched it since, and now it is late. */
function stuckAfter({ draw, world }: CaseFile, doings: readonly Doing[]): number {
  const came = doings[0]?.at ?? '';
  const recent = came > startOfDay(plusDays(world.today, -90)) && came < startOfDay(plusDays(world.today, -18));
  if (!recent || !draw.own('stuck').chance(0.05)) return doings.length;
  const at = doings.findIndex(({ act: name }) => name === 'dispatch' || name === 'receive');
  return at < 0 ? doings.length : at + 1 + draw.own('how far').whole(0, 2);
}

/** 到装入那天为止: what would happen later has not happened yet. */
export function untilToday(file: CaseFile): Doing[] {
  const now = startOfDay(file.world.today);
  const inOrder = file.doings.toSorted((one, other) => one.at.localeCompare(other.at));
  return inOrder.slice(0, stuckAfter(file, inOrder)).filter(({ at }) => at < now);
}
