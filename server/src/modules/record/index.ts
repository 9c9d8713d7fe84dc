export { canonicalText, type Json } from './domain/canonical.ts';
export type { TextMark } from './domain/entry.ts';
export { anchorFolder, openAnchors } from './store/anchors.ts';
export { appendEntry } from './store/append.ts';
export { servedCounties } from './store/counties.ts';
export { exportLedger } from './store/export.ts';
export { startSealer } from './store/sealer.ts';
export { readTimeline } from './store/timeline.ts';
export { verify, type Verified } from './store/verify.ts';
