/** 文书 — the numbered papers of a matter as printable pages. The one door. */
export { paperName } from './domain/paper-name.ts';
export { maskWords } from './domain/mask-words.ts';
export { ownPaper, ownPapers, paperPolicy } from './slices/own-papers.ts';
export { papersRoutes } from './slices/routes.ts';
