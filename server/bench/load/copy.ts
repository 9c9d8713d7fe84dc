import { once } from 'node:events';
import { from } from 'pg-copy-streams';
import pg from 'pg';
import type { Lines } from './rows.ts';

/** One open COPY per table, each on a connection of its own, as the superuser: policies do not bind a bulk load. */
export type Copying = {
  readonly write: (lines: Lines) => Promise<void>;
  readonly end: () => Promise<void>;
};

/** 成批写入. */
export function copyInto(superuserUrl: string): Copying {
  const streams = new Map<string, { client: pg.Client; stream: ReturnType<typeof from> }>();
  const open = async (table: string, columns: string): Promise<ReturnType<typeof from>> => {
    const there = streams.get(table);
    if (there) return there.stream;
    const client = new pg.Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query('set session_replication_role = replica'); // what triggers derive is derived once, at the end
    const stream = client.query(from(`copy ${table} (${columns}) from stdin`, { highWaterMark: 1 << 20 }));
    streams.set(table, { client, stream });
    return stream;
  };
  return {
    write: async (lines) => {
      for (const [table, { columns, lines: rows }] of lines) {
        const stream = await open(table, columns);
        if (!stream.write(`${rows.join('\n')}\n`)) await once(stream, 'drain');
        rows.length = 0;
      }
    },
    end: async () => {
      for (const { client, stream } of streams.values()) {
        stream.end();
        await once(stream, 'finish');
        await client.end();
      }
    },
  };
}
