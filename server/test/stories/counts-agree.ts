import { expect } from 'vitest';
import type { ListName } from '@jieyou/contracts';
import type { Client } from '../client.ts';

/** 数与单一致: every count on somebody's desk is the number of lines of the list that it opens. */
export async function countsAgree(...clients: readonly Client[]): Promise<void> {
  for (const client of clients) {
    const { counts } = await client.desk();
    for (const { list, label, total } of counts) {
      const page = await client.list(list as ListName);
      expect([client.login, label, page.total.count, page.lines.length]).toEqual([
        ...[client.login, label, total.count, total.count],
      ]);
    }
  }
}
