import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

const PARTS = ['start', 'reads', 'intake'] as const;
export type Part = (typeof PARTS)[number];

export type Options = {
  /** Just enough to see that it runs: some matters for every township, one short round of everything. */
  readonly small: boolean;
  readonly matters: number;
  /** Where the loaded county lies and is kept. */
  readonly folder: string;
  readonly port: number;
  readonly parts: ReadonlySet<Part>;
  /** Seconds of one round of intake, rounds of everything. */
  readonly seconds: number;
  readonly rounds: number;
  readonly readRounds: number;
  readonly json: string;
};

const ROOT = resolve(import.meta.dirname, '../..');

/** 命令行. */
export function optionsFrom(argv: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      small: { type: 'boolean', default: false },
      matters: { type: 'string' },
      folder: { type: 'string' },
      port: { type: 'string', default: '4178' },
      only: { type: 'string', default: PARTS.join(',') },
      json: { type: 'string' },
    },
  });
  const { small } = values;
  const matters = Number(values.matters ?? (small ? 1_000 : 1_000_000));
  if (!Number.isInteger(matters) || matters < 100) throw new Error('--matters 是 100 以上的整数');
  const folder = resolve(values.folder ?? resolve(ROOT, `data/bench/${matters}`));
  const only = values.only.split(',');
  return {
    ...{ small, matters, folder, port: Number(values.port) },
    parts: new Set(PARTS.filter((part) => only.includes(part))),
    ...(small ? { seconds: 0.5, rounds: 1, readRounds: 1 } : { seconds: 8, rounds: 5, readRounds: 40 }),
    json: resolve(values.json ?? resolve(folder, 'figures.json')),
  };
}
