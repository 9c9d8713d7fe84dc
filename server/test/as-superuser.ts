import pg from 'pg';

/** Runs statements as the cluster's superuser: to set a scene, or to play the intruder. */
export async function asSuperuser(url: string, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
