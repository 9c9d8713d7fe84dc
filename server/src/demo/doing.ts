import { actPayloads, register as registerShape } from '@jieyou/contracts';
import type { ActName, Register } from '@jieyou/contracts';
import { instant, plusDays } from '../kernel/local-date.ts';
import type { Instant, LocalDate } from '../kernel/local-date.ts';
import type { CodeOf, DemoMatter, Step } from './course.ts';
import { idOf } from './ids.ts';

/** 一次办理: who did what to which matter, and when. The first of a matter is its registration. */
export type Doing = {
  /** The key of the matter. */
  readonly matter: string;
  /** Of the command; whatever the act brings into being is named after it. */
  readonly id: string;
  readonly at: Instant;
  readonly by: string;
  readonly act: 'register' | ActName;
  /** Of which other matter it needs the code. */
  readonly other?: string;
  /** The keys of the matters that it brings into being. */
  readonly born?: readonly string[];
  readonly payload: (code: CodeOf) => unknown;
};

export const registering = (matter: string, at: Instant, by: string, payload: Register): Doing => ({
  ...{ matter, id: idOf(`matter ${matter}`), at, by, act: 'register' },
  payload: () => registerShape.parse(payload),
});

const MINUTE = 60_000;

/** The days that the written matters are counted back from, and the moment of loading. */
export type Anchor = { readonly today: LocalDate; readonly now: Instant };

/** When a matter came: on its day, or, for the newest, minutes before the loading. */
function cameAt({ ago, time }: DemoMatter, { today, now }: Anchor): Instant {
  if (ago > 0) return instant(`${plusDays(today, -ago)}T${time}:00+08:00`);
  return instant(Date.parse(now) - Number(time) * MINUTE);
}

function stepOf({ key, ago }: DemoMatter, number: number, step: Step, { today }: Anchor): Doing {
  const [day, time, by, act, given = {}] = step;
  if (day >= ago) throw new Error(`演示事项 ${key} 的第 ${number} 步在将来`);
  return {
    ...{ matter: key, id: idOf(`matter ${key} step ${number}`), by, act },
    at: instant(`${plusDays(today, day - ago)}T${time}:00+08:00`),
    payload: (code) => actPayloads[act].parse(typeof given === 'function' ? given(code) : given),
  };
}

/** 写定的事项的各次办理. */
export function doingsOf(matter: DemoMatter, anchor: Anchor): Doing[] {
  const { key, ago: _ago, time: _time, by, steps, ...asked } = matter;
  return [
    registering(key, cameAt(matter, anchor), by, asked),
    ...steps.map((step, number) => stepOf(matter, number, step, anchor)),
  ];
}
