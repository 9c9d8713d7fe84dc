/** 统计 — one dictionary of measures over one fact row per matter; closed months. The one door. */
export { followMeasures } from './slices/follow.ts';
export { measuresRoutes } from './slices/routes.ts';
