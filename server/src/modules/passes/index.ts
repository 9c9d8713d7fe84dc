/** 查询凭证 — by what right a person sees and acts on their own matter. The one door. */
export { passAddress, passCodeOf, printPassCode, readPassCode } from './domain/pass-code.ts';
export { issuePass } from './slices/issue-pass.ts';
export { underPass } from './slices/open-pass.ts';
export type { Opened } from './slices/open-pass.ts';
export { issuedPasses, namesToCover, revokePasses } from './store/pass-store.ts';
