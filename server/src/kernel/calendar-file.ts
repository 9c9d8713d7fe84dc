import type { Instant, LocalDate } from './local-date.ts';
import { plusDays } from './local-date.ts';

/** 日历里的一件: on a day, at a time of that day for so long, or between two moments. */
export interface CalendarEvent {
  uid: string;
  summary: string;
  location?: string;
  when: { day: LocalDate; at?: string | null } | { start: Instant; end: Instant };
}

const escaped = (text: string): string => text.replaceAll(/[\\;,]/g, (mark) => `\\${mark}`).replaceAll('\n', '\\n');

/** 折行: no line longer than 75 octets; a character of three octets is never cut (RFC 5545 §3.1). */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const mark of line) {
    if (Buffer.byteLength(part + mark) > 73) {
      parts.push(part);
      part = '';
    }
    part += mark;
  }
  return [...parts, part].join('\r\n ');
}

const plainDay = (day: string): string => day.replaceAll('-', '');
const stamp = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

function whenOf(when: CalendarEvent['when']): string[] {
  if ('start' in when) return [`DTSTART:${stamp(when.start)}`, `DTEND:${stamp(when.end)}`];
  const day = plainDay(when.day);
  return when.at
    ? [`DTSTART;TZID=Asia/Shanghai:${day}T${when.at.replace(':', '')}00`, 'DURATION:PT1H']
    : [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${plainDay(plusDays(when.day, 1))}`];
}

const zone = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const event = ({ uid, summary, location, when }: CalendarEvent, now: Instant, shown: Shown): string[] => [
  'BEGIN:VEVENT',
  `UID:${escaped(uid)}@jieyou`,
  `DTSTAMP:${stamp(now)}`,
  ...whenOf(when),
  `SUMMARY:${escaped(summary)}`,
  ...(location ? [`LOCATION:${escaped(location)}`] : []),
  `TRANSP:${shown.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
  'END:VEVENT',
];

/** How the calendar is named, and whether its events take up the time. */
interface Shown {
  name: string;
  product: string;
  busy: boolean;
}

/** 日历文件 (RFC 5545). Whoever calls it puts in no title, no name and no word that somebody wrote. */
export const calendarFile = (events: readonly CalendarEvent[], now: Instant, shown: Shown): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', `PRODID:-//jieyou//${shown.product}//ZH`, 'CALSCALE:GREGORIAN'],
    `X-WR-CALNAME:${escaped(shown.name)}`,
    ...zone,
    ...events.flatMap((each) => event(each, now, shown)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
