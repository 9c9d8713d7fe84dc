import { describe, it } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../../test/database.ts';

/** A test with a county's database of its own. */
export function inFreshCounty(title: string, run: (fresh: FreshDatabase) => Promise<void>): void {
  describe(title, () => {
    const fresh = freshDatabase();
    it('如此', () => run(fresh));
  });
}
