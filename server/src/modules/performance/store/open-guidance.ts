import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { guidance } from '../domain/guidance.ts';
import type { Guidance } from '../domain/guidance.ts';

const NAME = 'breach-roads.yaml';
const shipped = new URL(`../guidance/${NAME}`, import.meta.url);

/** 途径说明: the one that ships, or the office's own in `<data>/guidance/`. A faulty one keeps the service from starting. */
export function openGuidance(dataDir?: string): Guidance {
  const own = dataDir === undefined ? undefined : join(dataDir, 'guidance', NAME);
  const file = own !== undefined && existsSync(own) ? own : shipped;
  const read = guidance.safeParse(parse(readFileSync(file, 'utf8')));
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join('.')}：${message}`);
  throw new Error(`途径说明 ${String(file)} 有错，请改正后再启动：\n${faults.join('\n')}`);
}
