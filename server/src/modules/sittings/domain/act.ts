import type { Role, SittingActName, sittingPayloads } from '@jieyou/contracts';
import type { z } from 'zod';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import { refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { SittingFact } from './facts.ts';
import type { SittingRefusal } from './refusals.ts';
import type { Sitting } from './sitting.ts';

/** 正在进行的调解, as far as the rules of its sittings ask it. */
export interface SatOver {
  id: string;
  stage: string;
  committee: string;
  mediators: readonly string[];
  parties: readonly string[];
  arrangement: 'together' | 'apart' | 'none' | null;
  reportDue: Instant | null;
  suspended: boolean;
  /** 调解期限; null while it does not run. */
  until: string | null;
}

/** What a rule of sittings needs from elsewhere. */
export interface SittingContext {
  now: Instant;
  actor: { staff: string; role: Role; orgPath: string; scopePath: string };
  calendar: WorkCalendar;
  matter: { id: string; stage: string; owner: string; walled: readonly string[] };
  mediation: SatOver | null;
}

export type SittingPayload<Name extends SittingActName> = z.infer<(typeof sittingPayloads)[Name]>;

/** 改到什么时候、哪里: times and rooms as they were asked. */
export interface AskedTime {
  day: string;
  from: string;
  to: string;
  room?: string | undefined;
}

/** 会的动作. */
export interface SittingAct<Name extends SittingActName = SittingActName> {
  name: Name;
  label: string;
  help: string;
  basis: string;
  from: readonly Sitting['state'][];
  kinds: readonly Sitting['kind'][];
  /** Only who holds it; otherwise the posts of the committee or of the centre that answers too. */
  chair: boolean;
  ready?(sitting: Sitting, context: SittingContext): SittingRefusal | undefined;
  texts?(payload: SittingPayload<Name>): Record<string, string | undefined>;
  about?(payload: SittingPayload<Name>): string | undefined;
  /** 另定的时间, checked against what is taken before the rule decides. */
  time?(payload: SittingPayload<Name>): AskedTime;
  decide(
    sitting: Sitting,
    payload: SittingPayload<Name>,
    context: SittingContext,
  ): Result<SittingFact[], SittingRefusal>;
}

export const defineSittingAct = <Name extends SittingActName>(act: SittingAct<Name>): SittingAct<Name> => act;

export const happened = (...facts: SittingFact[]): Result<SittingFact[], SittingRefusal> => ({
  ok: true,
  value: facts,
});

/** 当事人须在本调解之中. */
export const notAParty = (
  { mediation }: SittingContext,
  parties: readonly string[],
): Result<never, SittingRefusal> | undefined =>
  parties.every((party) => mediation?.parties.includes(party)) ? undefined : refuse({ code: 'no_such_party' });
