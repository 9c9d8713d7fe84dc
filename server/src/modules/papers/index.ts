/** 文书 — the numbered papers of a matter as printable pages. The one door. */
export { papersRoutes } from './slices/routes.ts';
