import { expect, test } from 'vitest';
import { freshDatabase } from '../../test/database.ts';
import { freshKeys } from '../../test/keys.ts';
import { demoAccounts, openDemoCounty } from './index.ts';

const fresh = freshDatabase();

test('空库装入演示县；再装一次什么也不改', async () => {
  const parts = { db: fresh.db, crypto: await freshKeys() };
  expect(await openDemoCounty(parts)).toMatchObject({ ok: true, value: { loaded: true } });
  expect(await openDemoCounty(parts)).toMatchObject({ ok: true, value: { loaded: false } });
  expect(demoAccounts().map(({ login }) => login)).toContain('lchuangkou');
});
