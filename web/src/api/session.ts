import type { SessionView, SignIn } from '@jieyou/contracts';
import type { Asked } from './asked.ts';
import { get, post, Problem, remove } from './http.ts';

async function whoAmI(): Promise<SessionView | null> {
  try {
    return await get<SessionView>('/api/session');
  } catch (error) {
    if (error instanceof Problem && error.status === 401) return null;
    throw error;
  }
}

/** 谁在登录; null when nobody is. */
export const sessionQuery = (): Asked<SessionView | null> => ({
  queryKey: ['session'],
  queryFn: whoAmI,
  staleTime: 5 * 60_000,
});

/** 登录. */
export const signIn = (body: SignIn): Promise<unknown> => post('/api/session', body);

/** 退出. */
export const signOut = (): Promise<unknown> => remove('/api/session');

/** 选岗位. */
export const choosePost = (postId: string): Promise<unknown> => post('/api/session/post', { postId });

/** 改密码. */
export const changePassword = (body: { current: string; next: string }): Promise<unknown> =>
  post('/api/session/password', body);
