export type { Json } from './domain/canonical.ts';
export type { Entry, Facts, TextMark } from './domain/entry.ts';
export type { Signer } from './domain/signing.ts';
export { type Anchors, openAnchors } from './store/anchors.ts';
export { appendEntries, type Appended, appendEntry } from './store/append.ts';
export { servedCounties } from './store/counties.ts';
export { sealOnce, type SealDeps, type Sealed } from './store/seal.ts';
export { sealAll, type Sealer, type SealerDeps, startSealer } from './store/sealer.ts';
export { readTimeline, type TimelineEntry } from './store/timeline.ts';
