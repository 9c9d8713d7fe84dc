import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** 程序版本，取自项目的 package.json. */
export const version = (
  JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../package.json'), 'utf8')) as { version: string }
).version;
