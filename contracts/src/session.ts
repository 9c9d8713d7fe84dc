import { z } from 'zod';
import { codesOf, roles } from './vocabulary.ts';

/** 登录. */
export const signInBody = z.strictObject({
  login: z.string().trim().min(1, '请填写登录名').max(64, '登录名最多 64 个字'),
  password: z.string().min(1, '请填写密码').max(256, '密码最多 256 个字'),
});
export type SignIn = z.infer<typeof signInBody>;

/** 选择岗位. */
export const choosePostBody = z.strictObject({ postId: z.uuid() });

/** 修改密码. */
export const changePasswordBody = z.strictObject({
  current: z.string().min(1, '请填写现在的密码').max(256),
  next: z.string().min(1, '请填写新密码').max(256, '密码最多 256 个字'),
});

/** 在任岗位: a role at a unit, over a part of the tree. */
export const sessionPost = z.object({
  id: z.uuid(),
  role: z.enum(codesOf(roles)),
  title: z.string(),
  orgId: z.uuid(),
  orgPath: z.string(),
  orgName: z.string(),
  scopePath: z.string(),
});
export type SessionPost = z.infer<typeof sessionPost>;

/** 当前登录人. `post` is null until one of several is chosen, or when none is in term; `words` then says what to do. */
export const sessionView = z.object({
  county: z.string(),
  countyName: z.string(),
  demo: z.boolean(),
  staffId: z.uuid(),
  name: z.string(),
  mustChange: z.boolean(),
  post: sessionPost.nullable(),
  posts: z.array(sessionPost),
  idleMinutes: z.int(),
  endsAt: z.string(),
  words: z.string().nullable(),
});
export type SessionView = z.infer<typeof sessionView>;
