/** 人员 — staff, their posts in term, sign-in and sessions. The one door. */
export type { Said as StaffRefusal } from './domain/refusal.ts';
export { addPost } from './slices/add-post.ts';
export type { AddPost } from './slices/add-post.ts';
export { addStaff } from './slices/add-staff.ts';
export type { AddStaff } from './slices/add-staff.ts';
export type { StaffDeps } from './slices/deps.ts';
export { staffDirectory, staffNames } from './slices/directory.ts';
export type { DirectoryLine } from './slices/directory.ts';
export { recogniseSession } from './slices/recognise-session.ts';
export { resetPassword } from './slices/reset-password.ts';
export { staffRoutes } from './slices/routes.ts';
export { oneTimePassword } from './store/passwords.ts';
