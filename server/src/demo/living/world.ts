import type { Method } from '@jieyou/contracts';
import type { WorkCalendar } from '../../kernel/clock/calendar.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { DemoSize } from '../size.ts';
import type { Words } from '../words/read-words.ts';
import type { OfficeHours } from './office-hours.ts';
import type { Offices } from './offices.ts';

/** 模拟所依据的: the rules that hold, the people there are, the words they use, and the day it all ends at. */
export type World = {
  readonly size: DemoSize;
  readonly seed: string;
  /** The day of loading; nothing but registrations happens on it. */
  readonly today: LocalDate;
  readonly method: Method;
  readonly calendar: WorkCalendar;
  readonly hours: OfficeHours;
  readonly offices: Offices;
  readonly words: Words;
};
