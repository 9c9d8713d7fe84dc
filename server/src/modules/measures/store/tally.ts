import type { Breakdown } from '@jieyou/contracts';
import type { Tx } from '../../../platform/db/index.ts';
import type { Counted, Measure } from '../domain/measure.ts';
import type { Period } from '../domain/period.ts';
import type { Tally } from '../domain/figure.ts';

/** 数谁的、怎样分组、只数哪些. */
export interface TallyAsk {
  readonly county: string;
  /** The unit whose matters are counted: those it answers for, or, of a department, those it has in hand as lead. */
  readonly scope: { readonly path: string; readonly by: 'owner_path' | 'lead_path' };
  readonly period: Period;
  readonly by: Breakdown;
  readonly only: { readonly kind?: string; readonly nature?: string; readonly channel?: string };
}

const parts = (path: string): string[] => path.split('.');

/** 分组的键. A unit's share is that of the next level below the one that is asked about. */
function keyOf({ by, scope }: TallyAsk, { on }: Counted): string {
  if (by === 'none') return `''`;
  if (by === 'month') return `to_char(f.${on} at time zone 'Asia/Shanghai', 'YYYY-MM')`;
  if (by === 'unit')
    return `array_to_string((string_to_array(f.owner_path, '.'))[1:${parts(scope.path).length + 1}], '.')`;
  if (by === 'lead') return `coalesce(f.lead_path, '')`;
  return `coalesce(f.${by}, '')`;
}

/** $1 county, $2 from, $3 to, $4 the scope, $5–$7 what alone is counted. */
const paramsOf = ({ county, period, scope, only }: TallyAsk): unknown[] => [
  ...[county, period.from, period.to, scope.path, only.kind ?? null, only.nature ?? null, only.channel ?? null],
];

/** 一条线上的事项: whose moment lies in the period and of which it is so. */
function among(ask: TallyAsk, { rule }: Pick<Measure, 'rule'>, { on, where = 'true' }: Counted): string {
  const path = `f.${ask.scope.by}`;
  const within = rule === 'as_of' ? `f.${on} < $3` : `f.${on} >= $2 and f.${on} < $3`;
  return `from matter_fact f
    where f.county = $1 and ${within} and (${path} = $4 or starts_with(${path}, $4 || '.'))
      and ($2::timestamptz is not null) and ($5::text is null or f.kind = $5)
      and ($6::text is null or f.nature = $6) and ($7::text is null or f.channel = $7)
      and ${where.replaceAll('$to', '$3::timestamptz')}`;
}

type Row = { key: string; numerator: string; denominator: string; middle: number | null };

/** 数一个指标, by the row policies of who asks. */
export async function tally(tx: Tx, measure: Measure, ask: TallyAsk): Promise<Tally[]> {
  const { numerator: above, denominator: below, spread } = measure;
  const whole = (which: Counted): string => (which.sum === undefined ? 'count(*)' : `coalesce(sum(${which.sum}), 0)`);
  const middle =
    spread === undefined ? 'null::double precision' : `percentile_cont(0.5) within group (order by ${spread})`;
  const upper = `select ${keyOf(ask, above)} as key, ${whole(above)} as n, 0::bigint as d, ${middle} as middle ${among(ask, measure, above)} group by 1`;
  const lower = below
    ? ` union all select ${keyOf(ask, below)}, 0::bigint, ${whole(below)}, null::double precision ${among(ask, measure, below)} group by 1`
    : '';
  const sql = `select key, sum(n)::bigint as numerator, sum(d)::bigint as denominator, max(middle) as middle
    from (${upper}${lower}) lines group by key order by key`;
  const rows = await tx.query<Row>(sql, paramsOf(ask));
  return rows.map(({ key, numerator, denominator, middle: half }) => ({
    ...{ key, numerator: Number(numerator), denominator: below ? Number(denominator) : null, middle: half },
  }));
}

/** 打开一个数: the matters behind one of its lines, the latest first. */
export async function mattersBehind(
  tx: Tx,
  measure: Measure,
  ask: TallyAsk,
  at: { part: 'numerator' | 'denominator'; key: string | null; skip: number; limit: number },
): Promise<{ ids: string[]; more: boolean }> {
  const line = at.part === 'numerator' ? measure.numerator : measure.denominator;
  if (line === null) return { ids: [], more: false };
  const only = at.key === null ? '' : ` and ${keyOf(ask, line)} = $8`;
  const params = [...paramsOf(ask), ...(at.key === null ? [] : [at.key])];
  const sql = `select f.matter_id as id ${among(ask, measure, line)}${only}
    order by f.${line.on} desc, f.matter_id offset ${at.skip} limit ${at.limit + 1}`;
  const rows = await tx.query<{ id: string }>(sql, params);
  return { ids: rows.slice(0, at.limit).map(({ id }) => id), more: rows.length > at.limit };
}

/** 期内这些事项所适用的工作法. */
export async function methodsRuling(tx: Tx, ask: TallyAsk): Promise<string[]> {
  const path = `f.${ask.scope.by}`;
  const rows = await tx.query<{ method: string }>(
    `select distinct f.method from matter_fact f
     where f.county = $1 and f.registered_at >= $2 and f.registered_at < $3 and (${path} = $4 or starts_with(${path}, $4 || '.'))
     order by 1`,
    [ask.county, ask.period.from, ask.period.to, ask.scope.path],
  );
  return rows.map(({ method }) => method);
}
