/** 约定 — what the server and the screens agree on. The one door. */
export * from './vocabulary.ts';
export * from './acts/fields.ts';
export * from './acts/register.ts';
export * from './acts/triage.ts';
export * from './acts/handling.ts';
export * from './acts/closing.ts';
export * from './acts/index.ts';
export * from './views/matter.ts';
export * from './views/lists.ts';
export * from './term.ts';
export * from './method.ts';
export * from './refusal.ts';
export * from './session.ts';
export * from './places.ts';
export * from './notices.ts';
export * from './methods-view.ts';
export * from './papers.ts';
