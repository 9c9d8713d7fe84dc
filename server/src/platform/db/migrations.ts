import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Migration = {
  readonly number: number;
  readonly name: string;
  readonly hash: string;
  readonly sql: string;
};

const MIGRATIONS_FOLDER = join(import.meta.dirname, '../../../migrations');

/** 按编号读取迁移文件 `NNNN_name.sql`. */
export function readMigrations(folder: string = MIGRATIONS_FOLDER): readonly Migration[] {
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'));
  return files.sort().map((file) => {
    const parts = /^(\d{4})_([a-z0-9_]+)\.sql$/.exec(file);
    if (parts === null) throw new Error(`migration file name is not NNNN_name.sql: ${file}`);
    const sql = readFileSync(join(folder, file), 'utf8');
    const hash = createHash('sha256').update(sql).digest('hex');
    return { number: Number(parts[1]), name: parts[2] ?? '', hash, sql };
  });
}
