import type {
  Method,
  MethodPackage,
  MethodPackageStep,
  PackageActName,
  packagePayloads,
  Role,
} from '@jieyou/contracts';
import type { z } from 'zod';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Result } from '../../../kernel/result.ts';
import type { PackageFact } from './facts.ts';
import type { PackageRun, PackageStep } from './package-run.ts';
import type { PackageRefusal } from './refusals.ts';

/** 走套餐的事项, as far as these rules ask it. */
export interface PackagedMatter {
  id: string;
  stage: string;
  owner: string;
  walled: readonly string[];
  orders: readonly { to: string; status: string }[];
}

/** What a rule needs from elsewhere. */
export interface PackageContext {
  now: Instant;
  actor: { staff: string; role: Role; orgPath: string; scopePath: string };
  method: Method;
  calendar: WorkCalendar;
  places: { unit(path: string): { name: string } | undefined };
  nextId: () => string;
  matter: PackagedMatter;
  runs: readonly PackageRun[];
  /** 人民调解不成的次数, as the module of mediation counts them. */
  failedMediations: number;
}

export type PackagePayload<Name extends PackageActName> = z.infer<(typeof packagePayloads)[Name]>;

/** 所指的一步, with its run and what the method says of both. */
export interface StepAt {
  run: PackageRun;
  of: MethodPackage;
  step: PackageStep;
  says: MethodPackageStep;
}

/** 套餐动作. */
export interface PackageAct<Name extends PackageActName = PackageActName> {
  name: Name;
  label: string;
  help: string;
  basis: string;
  by: readonly Role[];
  texts?(payload: PackagePayload<Name>): Record<string, string | undefined>;
  /** The run that it changes: an existing one, or the id of the one it begins. */
  decide(
    payload: PackagePayload<Name>,
    context: PackageContext,
  ): Result<{ run: string | null; facts: PackageFact[] }, PackageRefusal>;
}

export const definePackageAct = <Name extends PackageActName>(act: PackageAct<Name>): PackageAct<Name> => act;
