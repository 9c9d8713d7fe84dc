/** 期限 — which years have an approved calendar, and what is said while a clock leans on one that has not. The one door. */
export { bannerOf, missingYears } from './domain/banner.ts';
export { approvedYears } from './slices/approved-years.ts';
