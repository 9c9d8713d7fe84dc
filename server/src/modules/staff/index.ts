/** 人员 — staff, their posts in term, sign-in and sessions. The one door. */
export { afterFailure, lockedUntil } from './domain/lock-out.ts';
export { addPost } from './slices/add-post.ts';
export { addStaff } from './slices/add-staff.ts';
export { staffDirectory, staffNames } from './slices/directory.ts';
export { hasDemoAccounts } from './slices/has-demo-accounts.ts';
export { postsOf } from './slices/posts-of.ts';
export { recogniseSession } from './slices/recognise-session.ts';
export { resetPassword } from './slices/reset-password.ts';
export { scopesAt } from './slices/scopes-at.ts';
export { servingAs } from './slices/serving-as.ts';
export { staffRoutes } from './slices/routes.ts';
export { logAccount } from './store/account-log.ts';
export { hashPassword, oneTimePassword } from './store/passwords.ts';
