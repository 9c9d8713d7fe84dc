export type { Json } from './domain/canonical.ts';
export type { Entry, Facts, TextMark } from './domain/entry.ts';
export { appendEntries, type Appended, appendEntry } from './store/append.ts';
export { readTimeline, type TimelineEntry } from './store/timeline.ts';
