import type { Method } from '@jieyou/contracts';
import type { Provision } from './provision.ts';
import { provisionsOfCadences, provisionsOfInformation } from './provisions-of-cadences.ts';
import {
  provisionsOfPackages,
  provisionsOfPerformance,
  provisionsOfRounds,
  provisionsOfSubsidy,
} from './provisions-of-practice.ts';
import { provisionsOfRisks } from './provisions-of-risks.ts';
import { provisionsOfLists, provisionsOfNames, provisionsOfNumbers } from './provisions-of-names.ts';
import {
  provisionsOfChecking,
  provisionsOfExtension,
  provisionsOfPausesAndGaps,
  provisionsOfReturning,
} from './provisions-of-rules.ts';
import { provisionsOfReferrals } from './provisions-of-referrals.ts';
import { provisionsOfClocks, provisionsOfGrades } from './provisions-of-terms.ts';

const all = [
  provisionsOfNames,
  provisionsOfLists,
  provisionsOfGrades,
  provisionsOfClocks,
  provisionsOfExtension,
  provisionsOfReturning,
  provisionsOfChecking,
  provisionsOfPackages,
  provisionsOfRounds,
  provisionsOfPerformance,
  provisionsOfSubsidy,
  provisionsOfReferrals,
  provisionsOfNumbers,
  provisionsOfCadences,
  provisionsOfInformation,
  provisionsOfRisks,
  provisionsOfPausesAndGaps,
];

/** 一份工作法的全部规定, in the order in which one reads them. */
export const provisionsOf = (method: Method): Provision[] => all.flatMap((part) => part(method));
