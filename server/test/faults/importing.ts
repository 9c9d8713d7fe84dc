import type { Counter } from './counter.ts';
import { until } from './counter.ts';
import type { House } from './house.ts';

export type Job = {
  readonly id: string;
  readonly state: string;
  readonly total: number;
  readonly done: number;
  readonly duplicate: number;
  readonly problem: number;
};

const importer = 'xianzhuren';

/** 杜撰的留言表 with the usual faults: every 300th row has a telephone that is none, the last is the first again. */
export function madeUpFile(rows: number): string {
  const header = '留言编号,留言用户,电话,留言主题,留言时间,留言详情';
  const line = (no: number): string => {
    const phone = no % 300 === 0 ? '1381234' : `139${String(no).padStart(8, '0')}`;
    return `${no},用户${no},${phone},第${no}盏路灯不亮,2019/2/28 11:25:05,"  第${no}盏路灯不亮，𠮷先生摔了一跤👍 "`;
  };
  return [header, ...Array.from({ length: rows - 1 }, (_, at) => line(at + 1)), line(1)].join('\r\n');
}

/** What the file of so many rows must become. */
export const expectedOf = (rows: number): Pick<Job, 'total' | 'done' | 'duplicate' | 'problem'> => {
  const problem = Math.floor((rows - 1) / 300);
  return { total: rows, done: rows - 1 - problem, duplicate: 1, problem };
};

/** 上传并开始, as the desk does. */
export async function beginImport(counter: Counter, source: string, rows: number): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([madeUpFile(rows)]), `${source}.csv`);
  const path = `/imports?source=${encodeURIComponent(source)}`;
  type Preview = { job: Job; mapping: { columns: Record<string, string> } };
  const uploaded = await counter.ask<Preview>(importer, 'POST', path, form);
  if (uploaded.status !== 200) throw new Error(JSON.stringify(uploaded));
  const { job, mapping } = uploaded.body;
  const started = await counter.ask<Job>(importer, 'POST', `/imports/${job.id}/start`, { mapping });
  if (started.status !== 200) throw new Error(JSON.stringify(started));
  return job.id;
}

/** Until so many rows are through, or all of them when none are named. */
export const importReaches = (counter: Counter, id: string, rows?: number): Promise<Job> =>
  until(async () => {
    const { body } = await counter.ask<Job>(importer, 'GET', `/imports/${id}`);
    return body.state === 'done' || (rows !== undefined && body.done >= rows) ? body : undefined;
  });

/** 每行恰好一次: rows of the source that became no matter, or more than one, or whose ledger says otherwise. */
export async function wronglyImported({ look }: House, source: string, rows: number): Promise<string[]> {
  const sql = `select m.external_no as no, count(*)::int as n, (select count(*)::int from ledger_entry e
      where e.matter_id = any(array_agg(m.id)) and e.act = 'register') as entries
    from matter m where m.source = $1 group by m.external_no`;
  const found = await look<{ no: string; n: number; entries: number }>(sql, [source]);
  const good = new Map(found.map(({ no, n, entries }) => [no, n === 1 && entries === 1]));
  const wanted = Array.from({ length: rows - 1 }, (_, at) => at + 1).filter((no) => no % 300 !== 0);
  const wrong = wanted.map(String).filter((no) => good.get(no) !== true);
  const [job] = await look<{ pending: number; done: number }>(
    `select count(*) filter (where status = 'pending')::int as pending, count(*) filter (where status = 'done')::int as done
     from import_row where source = $1`,
    [source],
  );
  const counted = job?.pending === 0 && job.done === wanted.length && good.size === wanted.length;
  return counted ? wrong : [...wrong, `rows: ${JSON.stringify(job)}, matters: ${good.size}`];
}
