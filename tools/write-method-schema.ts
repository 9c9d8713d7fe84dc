import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { z } from 'zod';
import { method } from '@jieyou/contracts';

/** 写出工作法的 JSON Schema, with which an editor completes and explains every key of a method file. */
const target = fileURLToPath(new URL('../methods/method.schema.json', import.meta.url));
const schema = { ...z.toJSONSchema(method, { io: 'input' }), title: '工作法' };
const options = await resolveConfig(target);
writeFileSync(target, await format(JSON.stringify(schema), { ...options, filepath: target }));
process.stdout.write(`${target}\n`);
