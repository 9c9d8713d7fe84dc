import type { PackageActName } from '@jieyou/contracts';
import type { PackageAct } from '../act.ts';
import { choose } from './choose.ts';
import { courtRoad } from './court-road.ts';
import { done } from './done.ts';
import { failed } from './failed.ts';
import { hand } from './hand.ts';
import { skip } from './skip.ts';
import { stop } from './stop.ts';

/** 套餐动作表. */
export const packageActs: { readonly [Name in PackageActName]: PackageAct<Name> } = {
  choose,
  hand,
  done,
  failed,
  skip,
  stop,
  court_road: courtRoad,
};

/** One act by name, seen without its own payload type: what was parsed by its schema is handed to its rule. */
export const packageActNamed = (name: PackageActName): PackageAct => packageActs[name] as unknown as PackageAct;
