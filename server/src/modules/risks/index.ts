/** 风险清单 — disputes and problems that a person has put under watch, and takes off with evidence. The one door. */
export { enterRisk } from './slices/enter-risk.ts';
export { risksRoutes } from './slices/routes.ts';
export { waitingRisks } from './slices/waiting-risks.ts';
