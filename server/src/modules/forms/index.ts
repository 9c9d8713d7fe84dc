/** 人民调解文书 — the forms as PDF and Word, and the dossier. The one door. */
export { dossierLacks, dossierNeeds, dossierOrder } from './domain/dossier-check.ts';
export type { DossierFact, DossierLack } from './domain/dossier-check.ts';
export { formNumber, usualNumberRule } from './domain/number.ts';
export { sayFormRefusal } from './domain/refusals.ts';
export type { FormRefusal } from './domain/refusals.ts';
export { startPress } from './render/press.ts';
export type { Press } from './render/press.ts';
export { renderDossier } from './slices/render-dossier.ts';
export type { Dossier, DossierContent } from './slices/render-dossier.ts';
export { renderForm } from './slices/render-form.ts';
export type { RenderedForm, RenderOptions } from './slices/render-form.ts';
export { formsRoutes } from './slices/routes.ts';
