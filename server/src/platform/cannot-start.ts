/** Why the program could not start or go on: a code for scripts, and one Chinese sentence that says what to do next. */
export type CannotStart = Error & { readonly cannotStart: string };

/** 无法启动：代码与一句话的原因、下一步. Start-up ends here; the command line prints the sentence, never a stack. */
export const cannotStart = (code: string, words: string): CannotStart =>
  Object.assign(new Error(words), { cannotStart: code });

export const isCannotStart = (error: unknown): error is CannotStart => error instanceof Error && 'cannotStart' in error;

/** 系统错误码，如 ENOSPC、EADDRINUSE. */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
