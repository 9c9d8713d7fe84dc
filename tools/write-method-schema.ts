import { z } from 'zod';
import { method } from '@jieyou/contracts';
import { written } from './written.ts';

/** 写出工作法的 JSON Schema, with which an editor completes and explains every key of a method file. */
await written('methods/method.schema.json', async () =>
  JSON.stringify({ ...z.toJSONSchema(method, { io: 'input' }), title: '工作法' }),
);
