import type { ActName, actPayloads } from '@jieyou/contracts';
import { actPayloads as shapes } from '@jieyou/contracts';
import type { z } from 'zod';
import type { CodeOf } from '../course.ts';
import type { Doing } from '../doing.ts';
import type { Draw } from '../draw.ts';
import { idOf } from '../ids.ts';
import { instant } from '../../kernel/local-date.ts';
import type { Instant } from '../../kernel/local-date.ts';
import type { Manner, Scene } from '../telling/scene.ts';
import { wordsOn } from '../telling/tell.ts';
import { OFFICE_DAY } from './office-hours.ts';
import { handlerRole, isCounty } from './offices.ts';
import type { World } from './world.ts';

/** 案卷 — one matter as its life is written: what has been done, and where it stands. */
export type CaseFile = {
  readonly key: string;
  readonly world: World;
  readonly scene: Scene;
  readonly manner: Manner;
  readonly draw: Draw;
  readonly doings: Doing[];
  /** How far its life has been written. */
  now: Instant;
  /** 责任中心. */
  owner: string;
  grade: string;
  acceptedAt: Instant;
  /** Who said that it is not theirs. */
  readonly returnedBy: Set<string>;
  /** Whether units have sat together over it: then another lead needs another sitting. */
  consulted: boolean;
};

type Given<Name extends ActName> = z.input<(typeof actPayloads)[Name]>;

/** 过了若干工作分钟. */
export function wait(file: CaseFile, least: number, most: number): void {
  file.now = file.world.hours.after(file.now, file.draw.whole(Math.round(least), Math.round(most)));
}

export const waitDays = (file: CaseFile, least: number, most: number): void =>
  wait(file, least * OFFICE_DAY, most * OFFICE_DAY);

/** 等到某一时刻之后上班时; never back. */
export function waitUntil(file: CaseFile, at: Instant): void {
  file.now = file.world.hours.after(at > file.now ? at : file.now, file.draw.whole(2, 50));
}

/** 办一个动作, now. */
export function act<Name extends ActName>(
  file: CaseFile,
  by: string,
  name: Name,
  given: Given<Name> | ((code: CodeOf) => Given<Name>),
  more: Pick<Doing, 'other' | 'born'> = {},
): void {
  const { key, doings, draw } = file;
  const at = instant(Date.parse(file.now) + draw.whole(0, 59) * 1000);
  doings.push({
    ...{ matter: key, id: idOf(`matter ${key} step ${doings.length}`), at, by, act: name, ...more },
    payload: (code) => shapes[name].parse(typeof given === 'function' ? given(code) : given),
  });
  file.now = instant(Date.parse(file.now) + 60_000);
}

/** 在这件事上写下的话. */
export const words = (file: CaseFile, what: string, lead = ''): string =>
  wordsOn(file.scene, file.draw, file.world.words.office(what), lead);

export const clerk = ({ world, draw, owner }: CaseFile): string => world.offices.some(draw, owner, 'window_clerk');
export const director = ({ world, draw, owner }: CaseFile): string =>
  world.offices.some(draw, owner, 'centre_director');
export const handler = ({ world, draw }: CaseFile, unit: string): string =>
  world.offices.some(draw, unit, handlerRole(unit));

/** A clerk, or now and then the director. */
export const desk = (file: CaseFile): string =>
  file.draw.chance(isCounty(file.owner) ? 0.05 : 0.12) ? director(file) : clerk(file);
