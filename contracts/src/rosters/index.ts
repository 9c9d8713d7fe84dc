export * from './words.ts';
export * from './payloads.ts';
export * from './views.ts';
