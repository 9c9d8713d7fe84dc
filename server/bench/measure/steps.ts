import pg from 'pg';
import { plain, renewed, together } from './floor.ts';
import type { Floor, Sample } from './floor.ts';
import { clerks } from './in-process.ts';

const SETTINGS = `select set_config('jy.county', $1, true), set_config('jy.scopes', $2, true), set_config('jy.identity', $3, true)`;

/**
 * 一层层加上去: the rows of the floor, each insert asked and answered by itself in a transaction. Over the superuser's
 * address that is the cost of the round trips; over the application's, with the settings of who asks, that of the
 * policies too.
 */
export async function openSteps(url: string, connections: number, samples: readonly Sample[]): Promise<Floor> {
  const clients = Array.from({ length: connections }, () => new pg.Client({ connectionString: url }));
  for (const client of clients) await client.connect();
  const names = new Map<string, string>();
  const named = (text: string, values: unknown[]): pg.QueryConfig => {
    const name = names.get(text) ?? `step${names.size}`;
    names.set(text, name);
    return { name, text, values };
  };
  let next = 0;
  const hands = clients.map((client) => async () => {
    next += 1;
    const [sample, signed] = [samples[next % samples.length], clerks[next % clerks.length]];
    if (!sample || !signed) throw new Error('nothing to write');
    const { county, scopes, identity } = signed.scope;
    const { params, matter } = renewed(together(sample.writes).params, sample);
    await client.query('begin');
    await client.query(named(SETTINGS, [county, [...scopes, `m:${matter}`].join(','), identity.join(',')]));
    let from = 0;
    for (const write of sample.writes.map(plain)) {
      await client.query(named(write.sql, params.slice(from, from + write.params.length)));
      from += write.params.length;
    }
    await client.query('commit');
  });
  return {
    hands,
    close: async () => {
      for (const client of clients) await client.end();
    },
  };
}
