/** 开县 — a real county from one readable file: its units, its first people, the calendars and method to start with. */
export { checkCounty } from './check-county.ts';
export type { CountyPlan } from './check-county.ts';
export { openFromFile } from './open-from-file.ts';
export type { CountyOpened } from './open-from-file.ts';
export { countyTemplate } from './county-template.ts';
