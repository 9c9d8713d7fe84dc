import type { Tx } from '../../../platform/db/index.ts';

/** 库中是否有演示账号 that can still sign in. */
export async function hasDemoAccounts(tx: Tx): Promise<boolean> {
  const { found } = await tx.one<{ found: boolean }>(
    'select exists (select from staff where demo and active) as found',
  );
  return found;
}
