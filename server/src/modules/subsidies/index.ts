/** 以案定补 — a worksheet from verified dossiers; nothing is paid by it. The one door. */
export { subsidyRoutes } from './slices/routes.ts';
