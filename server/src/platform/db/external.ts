import pg from 'pg';
import { type CannotStart, cannotStart, errorCode } from '../cannot-start.ts';
import { withoutPassword } from './url.ts';

const OLDEST = 150_000;

/** 连上 DATABASE_URL 所指的数据库；连不上说清原因. The caller ends the client. */
export async function connectExternal(url: string, name: string): Promise<pg.Client> {
  if (!/^postgres(ql)?:\/\/./.test(url)) {
    throw cannotStart(
      'url-malformed',
      `${name} 不是有效的 PostgreSQL 地址，应形如 postgresql://用户:密码@主机:5432/库名。`,
    );
  }
  try {
    const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    client.on('error', () => undefined);
    await client.connect();
    return client;
  } catch (error) {
    throw connectTrouble(error, `${name}（${withoutPassword(url)}）`);
  }
}

function connectTrouble(error: unknown, where: string): CannotStart {
  const code = errorCode(error) ?? '';
  if (code === '28P01' || code === '28000')
    return cannotStart('url-password', `${where}拒绝登录。请检查用户名和密码。`);
  if (code === '3D000')
    return cannotStart('url-no-database', `${where}中没有这个数据库。请先建库，或检查地址中的库名。`);
  if (code === '53300')
    return cannotStart('url-too-many', `${where}的连接数已满。请稍后再试，或调大 max_connections。`);
  const reason = code === '' ? String(error) : code;
  return cannotStart('url-unreachable', `连不上 ${where}：${reason}。请检查主机、端口和网络，并确认数据库已启动。`);
}

type Facts = {
  readonly version: number;
  readonly encoding: string;
  readonly ctype: string;
  readonly role: string;
  readonly database: string;
  readonly above: boolean;
};

const FACTS = `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding,
  d.datctype as ctype, session_user as role, d.datname as database, r.rolsuper or r.rolbypassrls as above
  from pg_roles r, pg_database d where r.rolname = session_user and d.datname = current_database()`;

/** 数据库与登录角色须合要求：版本、字符集、不能越过行级策略. Gives the name of the role. */
export async function checkExternal(client: pg.Client): Promise<string> {
  const facts = (await client.query<Facts>(FACTS)).rows[0];
  if (facts === undefined) throw new Error('the server does not know its own role');
  const wrong = wrongWith(facts);
  if (wrong !== undefined) throw wrong;
  return facts.role;
}

function wrongWith({ version, encoding, ctype, role, database, above }: Facts): CannotStart | undefined {
  if (version < OLDEST) {
    const major = Math.floor(version / 10_000);
    return cannotStart('server-too-old', `数据库是 PostgreSQL ${major}，解忧需要 15 及以上。请升级数据库。`);
  }
  const create = `create database ${database} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C.UTF-8'`;
  if (encoding !== 'UTF8') {
    return cannotStart('not-utf8', `数据库 ${database} 的字符集是 ${encoding}，须为 UTF8。请这样重建：${create}`);
  }
  if (ctype === 'C' || ctype === 'POSIX') {
    return cannotStart('ctype', `数据库 ${database} 的 LC_CTYPE 是 ${ctype}，中文检索不能用。请这样重建：${create}`);
  }
  if (!above) return undefined;
  const words = `角色 ${role} 是超级用户或带有 BYPASSRLS，会越过行级权限，不能用于解忧。请改用普通角色（NOSUPERUSER NOBYPASSRLS）。`;
  return cannotStart('role-bypasses-rls', words);
}
