/** 网格 — areas of a village on the map, who answers for each, the places in them. The one door. */
export { drawGrid } from './slices/draw-grid.ts';
export { describeGrid, nameHolder, setMark } from './slices/keep-grid.ts';
export { gridsRoutes } from './slices/routes.ts';
