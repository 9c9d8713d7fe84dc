import { refuse } from '../../../kernel/result.ts';

/** 不准, with the words already said: here they are the same for every screen. */
export type Said = { readonly code: string; readonly words: string; readonly missing?: readonly string[] };

export const say = (
  code: string,
  words: string,
  more: Omit<Said, 'code' | 'words'> = {},
): { ok: false; refusal: Said } => refuse({ code, words, ...more });

export const wrongLogin = say(
  'wrong_login',
  '登录名或密码不正确，请检查大小写后重试；连续输错 5 次将暂停登录。忘记密码请联系本县系统管理员。',
);
export const locked = (minutes: number): ReturnType<typeof say> =>
  say('locked', `连续多次输错密码，已暂停登录，请 ${minutes} 分钟后再试，或请系统管理员重置密码。`);
export const demoOnlyHere = say(
  'demo_only_here',
  '演示账号的密码是公开的，只能在运行本系统的电脑上使用。请改用正式账号登录。',
);
