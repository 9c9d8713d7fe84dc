/** 信息 — happenings before they are a matter: recorded, judged, turned into something or gone. The one door. */
export { expireInformation } from './slices/expire-information.ts';
export { attentionItems, itemsById } from './store/rows.ts';
export { namesNobody } from './domain/item.ts';
export { recordItem } from './slices/record-item.ts';
export { informationRoutes } from './slices/routes.ts';
