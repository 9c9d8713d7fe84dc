/** 对接 — the nine flows as one mechanism. */
export * from './vocabulary.ts';
export * from './acts.ts';
export * from './views.ts';
