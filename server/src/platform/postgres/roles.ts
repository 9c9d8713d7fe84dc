import pg from 'pg';

export type Passwords = { readonly owner: string; readonly app: string };

/** 建立数据库的两个角色：jieyou_owner 管结构，jieyou_app 只办事. Nothing changes when they are already there. */
export async function ensureRoles(superuserUrl: string, passwords: Passwords): Promise<void> {
  await asSuperuser(superuserUrl, async (client) => {
    const there = await names(client, `select rolname as name from pg_roles where rolname like 'jieyou_%'`);
    if (!there.has('jieyou_owner')) {
      await client.query(`create role jieyou_owner login createrole password ${client.escapeLiteral(passwords.owner)}`);
    }
    if (!there.has('jieyou_app')) {
      await client.query(`create role jieyou_app login nobypassrls password ${client.escapeLiteral(passwords.app)}`);
    }
  });
}

/** 建立数据库 `name`，归 jieyou_owner. True when it was made now. */
export async function ensureDatabase(superuserUrl: string, name: string): Promise<boolean> {
  return asSuperuser(superuserUrl, async (client) => {
    const there = await names(client, 'select datname as name from pg_database');
    if (there.has(name)) return false;
    await client.query(`create database ${client.escapeIdentifier(name)} owner jieyou_owner template template0`);
    return true;
  });
}

const names = async (client: pg.Client, sql: string): Promise<ReadonlySet<string>> =>
  new Set((await client.query<{ name: string }>(sql)).rows.map((row) => row.name));

async function asSuperuser<T>(superuserUrl: string, run: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
