import type { ActName } from '@jieyou/contracts';
import { actPayloads } from '@jieyou/contracts';
import { expect } from 'vitest';
import type { z } from 'zod';
import { instant } from '../src/kernel/local-date.ts';
import type { Instant } from '../src/kernel/local-date.ts';
import type { Act, ActContext, Actor, Decided } from '../src/modules/matters/domain/act.ts';
import { actNamed } from '../src/modules/matters/domain/acts/index.ts';
import { fold } from '../src/modules/matters/domain/evolve.ts';
import type { Fact } from '../src/modules/matters/domain/facts.ts';
import { may } from '../src/modules/matters/domain/may.ts';
import type { Matter } from '../src/modules/matters/domain/matter.ts';
import { sayRefusal } from '../src/modules/matters/domain/refusals.ts';
import type { Refusal } from '../src/modules/matters/domain/refusals.ts';
import type { Result } from '../src/kernel/result.ts';

/** `2026-03-05 10:00` in the civil time of the county. */
export const moment = (text: string): Instant => instant(`${text.replace(' ', 'T')}:00+08:00`);

export type Asked<Name extends ActName> = z.input<(typeof actPayloads)[Name]>;

/** What every act of a scene shares; the actor is named with each act. */
export type World = Omit<ActContext, 'actor'>;

/** 办一个动作 just as the server does: the table first, then the rule. */
export function perform(matter: Matter, act: Act, payload: unknown, context: ActContext): Result<Decided, Refusal> {
  const open = may(act, matter, context);
  return open.ok ? act.decide(matter, payload as never, context) : open;
}

/** A clock as one reads it: `running 2026-03-17`, or `met`. */
export const clocksOf = ({ clocks }: Matter): Record<string, string> =>
  Object.fromEntries(
    clocks.map(({ kind, status, dueDay, due }) => [kind, status === 'running' ? `${status} ${dueDay ?? due}` : status]),
  );

export interface Recorded {
  readonly matter: Matter;
  readonly decided: Decided;
  /** Part of what the matter now is. */
  readonly andStands: (part: Partial<Matter>) => Recorded;
  /** Its clocks, all of them. */
  readonly andClocks: (clocks: Record<string, string>) => Recorded;
}

export interface Answer {
  /** Just these facts, in this order; clocks are read with `andClocks`. */
  readonly thenRecorded: (...facts: readonly Fact[]) => Recorded;
  readonly thenRefused: (refusal: Refusal, words?: string) => void;
}

export interface Scene {
  readonly matter: Matter;
  readonly world: World;
  readonly on: (when: string) => Scene;
  readonly under: (change: Partial<World>) => Scene;
  readonly having: <Name extends ActName>(name: Name, payload: Asked<Name>, actor: Actor) => Scene;
  readonly when: <Name extends ActName>(name: Name, payload: Asked<Name>, actor: Actor) => Answer;
}

function recorded(matter: Matter, decided: Decided): Recorded {
  const now: Recorded = {
    matter,
    decided,
    andStands: (part) => {
      expect(matter).toMatchObject(part);
      return now;
    },
    andClocks: (clocks) => {
      expect(clocksOf(matter)).toEqual(clocks);
      return now;
    },
  };
  return now;
}

/** 给定…当…则…: a matter in its world; `having` are acts that went through, `when` is the one that is looked at. */
export function scene(matter: Matter, world: World): Scene {
  const answerTo = (name: ActName, payload: unknown, actor: Actor): Result<Decided, Refusal> =>
    perform(matter, actNamed(name), actPayloads[name].parse(payload), { ...world, actor });
  const after = ({ facts }: Decided, actor: Actor): Matter => ({
    ...fold(matter, facts, { at: world.now, actor: actor.staff }),
    version: matter.version + 1,
  });
  return {
    matter,
    world,
    on: (when) => scene(matter, { ...world, now: moment(when) }),
    under: (change) => scene(matter, { ...world, ...change }),
    having: (name, payload, actor) => {
      const answer = answerTo(name, payload, actor);
      if (!answer.ok) throw new Error(`${name} was refused: ${sayRefusal(answer.refusal)}`);
      return scene(after(answer.value, actor), world);
    },
    when: (name, payload, actor) => {
      const answer = answerTo(name, payload, actor);
      return {
        thenRecorded: (...facts) => {
          expect(answer).toMatchObject({ ok: true });
          if (!answer.ok) throw new Error('unreachable: refused');
          expect(answer.value.facts.filter(({ type }) => type !== 'ClockSet')).toEqual(facts);
          return recorded(after(answer.value, actor), answer.value);
        },
        thenRefused: (refusal, words) => {
          expect(answer).toEqual({ ok: false, refusal });
          if (words !== undefined) expect(sayRefusal(refusal)).toContain(words);
        },
      };
    },
  };
}
