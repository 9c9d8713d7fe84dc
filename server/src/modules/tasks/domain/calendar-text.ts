import { plusDays, localDate } from '../../../kernel/local-date.ts';
import type { Instant } from '../../../kernel/local-date.ts';
import type { Todo } from './line.ts';

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

function event({ key, what, code, due, at }: Todo & { due: string }, now: Instant): string[] {
  const day = plainDay(due);
  const when = at
    ? [`DTSTART;TZID=Asia/Shanghai:${day}T${at.replace(':', '')}00`, 'DURATION:PT1H']
    : [`DTSTART;VALUE=DATE:${day}`, `DTEND;VALUE=DATE:${plainDay(plusDays(localDate(due), 1))}`];
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(key)}@jieyou`,
    `DTSTAMP:${stamp(now)}`,
    ...when,
    // 只有做什么和编码：no title, no name, no word that somebody wrote.
    `SUMMARY:${escaped(code === null ? what : `${what} ${code}`)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
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

const hasDue = (todo: Todo): todo is Todo & { due: string } => todo.due !== null;

/** 日历订阅的内容 (RFC 5545). What has no date is not in it. */
export const calendarText = (todos: readonly Todo[], now: Instant): string =>
  [
    ...['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//jieyou//tasks//ZH', 'CALSCALE:GREGORIAN', 'X-WR-CALNAME:解忧任务'],
    ...zone,
    ...todos.filter(hasDue).flatMap((todo) => event(todo, now)),
    'END:VCALENDAR',
    '',
  ]
    .map(folded)
    .join('\r\n');
