import { channels, callBackResults, matterKinds, natures, outcomes, stages } from '@jieyou/contracts';
import { tableOf } from './figures.ts';

/** Asks the database, past every policy. */
export type Look = <Row>(sql: string) => Promise<Row[]>;

type Counted = { readonly key: string | null; readonly n: number };
type Names = Readonly<Record<string, string>>;

const COUNTED = (what: string): string =>
  `select ${what} as key, count(*)::int as n from matter group by 1 order by 2 desc, 1`;
const CLOCKS = `from matter m, jsonb_to_recordset(m.state -> 'clocks')
  as c (kind text, status text, judged boolean, due timestamptz, "endedAt" timestamptz)`;

/** 各项分布, each with the SQL that counts it. */
const counted: readonly (readonly [title: string, sql: string, names?: Names])[] = [
  ['按登记月份', COUNTED(`to_char(registered_at, 'YYYY-MM')`).replace('2 desc, 1', '1')],
  [
    '按星期（登记）',
    COUNTED(`extract(isodow from registered_at)::text`).replace('2 desc, 1', '1'),
    { 1: '星期一', 2: '星期二', 3: '星期三', 4: '星期四', 5: '星期五', 6: '星期六', 7: '星期日' },
  ],
  ['按纠纷类型', COUNTED('kind'), matterKinds],
  ['按事项性质', COUNTED('nature'), natures],
  ['按来源渠道', COUNTED('channel'), channels],
  ['按等级', COUNTED('grade'), { general: '一般', serious: '较大', major: '重大' }],
  ['按环节（装入当日）', COUNTED('stage'), stages],
  ['按办理结果', COUNTED('outcome'), outcomes],
  ['按最后一次回访', COUNTED(`state -> 'callBacks' -> -1 ->> 'result'`), callBackResults],
  [
    '按责任中心',
    `select o.name as key, count(*)::int as n from matter m join org o on o.county = m.county and o.path = m.owner_path
     group by 1 order by 2 desc, 1`,
  ],
];

const shares: readonly (readonly [string, string])[] = [
  [
    '办理逾期（已办结的里面）',
    `select count(*) filter (where "endedAt" >= due)::int as part, count(*)::int as whole ${CLOCKS}
     where c.kind = 'resolve' and c.status = 'met' and c.judged`,
  ],
  [
    '现在逾期（计时中的里面）',
    `select count(*) filter (where due <= m.at)::int as part, count(*)::int as whole
     from (select state, max(recorded_at) over () as at from matter) m, jsonb_to_recordset(m.state -> 'clocks')
       as c (kind text, status text, judged boolean, due timestamptz)
     where c.kind = 'resolve' and c.status = 'running' and c.judged`,
  ],
  [
    '退过单（交办过的里面）',
    `select count(distinct matter_id) filter (where status = 'returned')::int as part,
       count(distinct matter_id)::int as whole from work_order`,
  ],
  [
    '退过两次以上（交办过的里面）',
    `select count(*) filter (where n > 1)::int as part, count(*)::int as whole
     from (select count(*) filter (where status = 'returned') as n from work_order group by matter_id) o`,
  ],
];

const acts = `select act as key, count(*)::int as n from ledger_entry group by 1 order by 2 desc, 1`;

const percent = (part: number, whole: number): string => `${whole === 0 ? '—' : ((part / whole) * 100).toFixed(1)} %`;

/** 演示县的分布, in Markdown. */
export async function demoFigures(look: Look): Promise<string> {
  const parts: string[] = [];
  const [total] = await look<{ n: number }>('select count(*)::int as n from matter');
  const all = total?.n ?? 0;
  for (const [title, sql, names = {}] of counted) {
    const rows = await look<Counted>(sql);
    const cells = rows.map(({ key, n }) => [key === null ? '（尚无）' : (names[key] ?? key), n, percent(n, all)]);
    parts.push(`### ${title}\n\n${tableOf(['', '件', '占比'], cells)}`);
  }
  const rates: (string | number)[][] = [];
  for (const [title, sql] of shares) {
    const [{ part, whole } = { part: 0, whole: 0 }] = await look<{ part: number; whole: number }>(sql);
    rates.push([title, part, whole, percent(part, whole)]);
  }
  parts.push(`### 逾期与退单\n\n${tableOf(['', '件', '分母', '占比'], rates)}`);
  const done = await look<Counted>(acts);
  parts.push(
    `### 动作\n\n${tableOf(
      ['动作', '次'],
      done.map(({ key, n }) => [key ?? '', n]),
    )}`,
  );
  return parts.join('\n\n');
}
