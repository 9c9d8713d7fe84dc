import type pg from 'pg';
import { cannotStart, errorCode } from '../cannot-start.ts';

export const APP_ROLE = 'jieyou_app';

const MAY_SET = `select case when current_setting('server_version_num')::int >= 160000
  then pg_has_role($1, '${APP_ROLE}', 'SET') else pg_has_role($1, '${APP_ROLE}', 'MEMBER') end as may`;

/** 确保办事角色 jieyou_app 存在，且 `login` 能切换为它. Done by the owner where allowed; else says the SQL to run. */
export async function ensureAppRole(owner: pg.Client, login: string): Promise<void> {
  if (!(await exists(owner))) await attempt(owner, `create role ${APP_ROLE} nologin`, login);
  if (login === APP_ROLE || (await maySet(owner, login))) return;
  await attempt(owner, `grant ${APP_ROLE} to ${owner.escapeIdentifier(login)}`, login);
  if (!(await maySet(owner, login))) throw roleNeeded(login);
}

const exists = async (client: pg.Client): Promise<boolean> =>
  (await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE])).rowCount === 1;

const maySet = async (client: pg.Client, login: string): Promise<boolean> =>
  (await client.query<{ may: boolean }>(MAY_SET, [login])).rows[0]?.may === true;

async function attempt(client: pg.Client, sql: string, login: string): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    if (errorCode(error) === '42710') return; // another process has just made it
    if (errorCode(error) === '42501') throw roleNeeded(login);
    throw error;
  }
}

const roleNeeded = (login: string): Error =>
  cannotStart(
    'app-role-missing',
    `解忧以角色 ${APP_ROLE} 办事，但现有角色无权建立或切换到它。请由数据库管理员执行：create role ${APP_ROLE} nologin; grant ${APP_ROLE} to "${login}";（已有该角色时只需后一句）`,
  );

type Effective = { readonly who: string; readonly above: boolean; readonly owns: boolean };

const EFFECTIVE = `select r.rolname as who, r.rolsuper or r.rolbypassrls as above,
  exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
           where n.nspname in ('public', 'pgboss') and c.relkind in ('r', 'p')
             and pg_has_role(r.oid, c.relowner, 'USAGE')) as owns
  from pg_roles r where r.rolname = current_user`;

/** 办事角色不得拥有表，也不得越过行级策略；否则拒绝启动. */
export async function checkEffectiveRole(client: pg.Client | pg.Pool): Promise<void> {
  const role = (await client.query<Effective>(EFFECTIVE)).rows[0];
  if (role === undefined || role.who !== APP_ROLE) throw new Error(`working as ${role?.who}, not as ${APP_ROLE}`);
  if (role.above) {
    throw cannotStart(
      'role-bypasses-rls',
      `角色 ${APP_ROLE} 是超级用户或带有 BYPASSRLS。请执行：alter role ${APP_ROLE} nosuperuser nobypassrls;`,
    );
  }
  if (role.owns) {
    throw cannotStart(
      'role-owns-tables',
      `角色 ${APP_ROLE} 拥有表（或属于拥有表的角色），行级权限会失效。请把表归给另一个角色，并由它迁移（JIEYOU_OWNER_URL）。`,
    );
  }
}
