import { statfs } from 'node:fs/promises';
import { dayOf, instant } from '../kernel/local-date.ts';
import { approvedYears } from '../modules/deadlines/index.ts';
import { systemScope } from '../platform/db/index.ts';
import type { Db } from '../platform/db/index.ts';

/** 自查的一项: what was looked at, how it is, and when it is not well, what to do. */
export interface Finding {
  name: string;
  ok: boolean;
  words: string;
}

const good = (name: string, words: string): Finding => ({ name, ok: true, words });
const bad = (name: string, words: string): Finding => ({ name, ok: false, words });

const MOST_SKEW_MS = 5_000;

/** 时间: the zone is known to this program, and the server's clock agrees with the database's. */
export async function timeCheck(db: Db): Promise<Finding> {
  const name = '时间与时区';
  if (dayOf(instant('2025-12-31T16:00:00.000Z')) !== '2026-01-01') {
    return bad(name, '本机的 Node 不认识 Asia/Shanghai 时区；请换用随附的 Node');
  }
  const { rows } = await db.pool.query<{ now: string }>('select clock_timestamp() as now');
  const skew = Math.abs(Date.now() - Date.parse(rows[0]?.now ?? ''));
  if (skew <= MOST_SKEW_MS) return good(name, '业务日期按东八区，本机与数据库的时钟一致');
  return bad(name, `本机与数据库的时钟相差 ${Math.round(skew / 1000)} 秒；请启用网络对时（NTP）`);
}

/** 日历: this year's is approved, and from October the next year's. */
export async function calendarCheck(db: Db, county: string): Promise<Finding> {
  const name = `${county} 工作日历`;
  const today = dayOf(instant(Date.now()));
  const { approved, missing } = await db.inScope(systemScope(county), (tx) => approvedYears(tx, county, today));
  if (missing.length === 0) return good(name, `已批准：${approved.join('、')} 年`);
  return bad(name, `${missing.join('、')} 年的日历还没有批准；请录入国务院办公厅的放假通知，并由另一人批准`);
}

/** 中文检索: two characters of a name are found; short columns can be compared. */
export async function searchCheck(db: Db): Promise<Finding> {
  const name = '中文检索';
  const { rows } = await db.pool.query<{ found: boolean; grams: number }>(
    `select cjk_bigrams('余德艳反映宅基地边界') @@ array_to_tsvector(tsvector_to_array(cjk_bigrams('德艳')))::text::tsquery as found,
       cardinality(show_trgm('土地承包')) as grams`,
  );
  if (rows[0]?.found && rows[0].grams > 0) return good(name, '两个字即可查到');
  return bad(name, '数据库的字符分类不是 UTF-8，中文查不到；请以 LC_CTYPE=C.UTF-8 重建数据库');
}

const LEAST_BYTES = 2 * 1024 ** 3;

/** 磁盘: room for at least some weeks. */
export async function diskCheck(dataDir: string): Promise<Finding> {
  const { bavail, bsize } = await statfs(dataDir);
  const room = `${((bavail * bsize) / 1024 ** 3).toFixed(1)} GB`;
  if (bavail * bsize >= LEAST_BYTES) return good('磁盘空间', `数据目录还有 ${room}`);
  return bad('磁盘空间', `数据目录只剩 ${room}；请清理或扩容，写满后将不能再登记`);
}

/** 演示账号: their passwords are known to everybody; none may stand beside real ones. */
export async function demoCheck(db: Db): Promise<Finding> {
  const name = '演示账号';
  const { rows } = await db.pool.query<{ demo: number; real: number }>(
    'select count(*) filter (where demo) as demo, count(*) filter (where not demo) as real from staff where active',
  );
  const { demo = 0, real = 0 } = rows[0] ?? {};
  if (demo === 0) return good(name, '没有演示账号');
  if (real === 0) return good(name, `有 ${demo} 个演示账号，只能在本机登录；没有真实账号`);
  return bad(name, `演示账号 ${demo} 个与真实账号 ${real} 个并存；请停用演示账号，或换一个空数据库正式使用`);
}
