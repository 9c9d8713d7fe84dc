export * from './vocabulary.ts';
export * from './views.ts';
export { bookHearing, bookSitting, keepRoom, sittingPayloads } from './acts.ts';
export type { KeepRoom, SittingActName } from './acts.ts';
