import { z } from 'zod';
import { methodBasis, methodIdentifier, methodWords } from './method-words.ts';

/** 信息: the place's list of tags, and how long an item is kept that became nothing else. */
export const methodInformation = z
  .strictObject({
    tags: z
      .array(
        z.strictObject({
          id: methodIdentifier.describe('类别代号，如 social'),
          label: methodWords.describe('类别的本地叫法，如 社情'),
        }),
      )
      .min(1)
      .max(30)
      .describe('信息的类别，如“五情”；没有列出的一律归入“未分类”'),
    keep_days: z.int().min(1).max(90).describe('没有转办的信息保存几日，最长 90 日，到期删去内容'),
    basis: methodBasis,
  })
  .describe('信息：事项之前的情况，只记事、不记人');
export type MethodInformation = z.infer<typeof methodInformation>;

/** 没有归类的. */
export const unsortedTag = { id: 'unsorted', label: '未分类' } as const;

/** 一条信息最长保存几日. */
export const INFORMATION_KEPT_DAYS = 90;
