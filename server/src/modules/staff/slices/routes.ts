import type { App } from '../../../platform/http/index.ts';
import { unknownLogins } from '../domain/unknown-logins.ts';
import { changePasswordRoute } from './change-password.ts';
import { choosePostRoute } from './choose-post.ts';
import type { StaffDeps } from './deps.ts';
import { findStaffRoute } from './find-staff.ts';
import { readSessionRoute, signOutRoute } from './own-session.ts';
import { signInRoute } from './sign-in.ts';

/** 会话与人员的接口. */
export function staffRoutes(app: App, given: StaffDeps): void {
  const deps = { ...given, unknown: unknownLogins() };
  signInRoute(app, deps);
  readSessionRoute(app, deps);
  signOutRoute(app, deps);
  choosePostRoute(app, deps);
  changePasswordRoute(app, deps);
  findStaffRoute(app, deps);
}
