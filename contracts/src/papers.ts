import { z } from 'zod';
import { codesOf } from './vocabulary.ts';

/** 文书 — the papers that a matter gives rise to, with what each is for; a method gives them their names. */
export const paperKinds = {
  receipt: '给申请人的回执',
  lead: '交主办单位',
  co: '交协办单位',
  receive: '承办单位确认收到',
  return: '承办单位退回',
  urge: '督促主办单位',
  extension: '批准或者不批准延期',
  not_accepted: '告知申请人不予受理',
  reply: '答复申请人',
  verify: '核对办理结果',
  call_back: '回访申请人',
} as const;
export type PaperKind = keyof typeof paperKinds;

/** 一张可打印的文书. */
export const paperView = z.object({
  kind: z.enum(codesOf(paperKinds)),
  label: z.string().meta({ description: '文书名称，由事项适用的工作法命名' }),
  number: z.string().nullable().meta({ description: '文号；没有文号的，为所涉工单的文号' }),
  seq: z.number().nullable().meta({ description: '所据的留痕；只保有工单而看不到留痕的为空' }),
  order: z.string().nullable().meta({ description: '所涉工单' }),
  to: z.string().nullable().meta({ description: '送给谁' }),
  at: z.string(),
  href: z.string(),
});
export const papersView = z.object({ papers: z.array(paperView) });
export type PaperView = z.infer<typeof paperView>;
export type PapersView = z.infer<typeof papersView>;
