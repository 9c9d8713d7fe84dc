/** 人民调解文书 — the forms as PDF and Word, and the dossier. The one door. */
export { dossierLacks, dossierOrder } from './domain/dossier-check.ts';
export { sayFormRefusal } from './domain/refusals.ts';
export { startPress } from './render/press.ts';
export type { Press } from './render/press.ts';
export { renderDossier } from './slices/render-dossier.ts';
export { renderForm } from './slices/render-form.ts';
export { formsRoutes } from './slices/routes.ts';
