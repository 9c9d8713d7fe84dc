import { z } from 'zod';

/** 工作法里的短名称. */
export const methodWords = z.string().trim().min(1).max(60);

/** 代号. */
export const methodIdentifier = z.string().regex(/^[a-z][a-z0-9_-]{0,39}$/);

/** 依据. */
export const methodBasis = z
  .string()
  .trim()
  .min(4)
  .max(400)
  .describe('依据：文件名、文号、条款；产品自带的默认值写〔产品默认〕');
