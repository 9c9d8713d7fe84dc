import { z } from 'zod';
import { choice, maybeWords, yes } from '../acts/fields.ts';
import { codesOf } from '../vocabulary.ts';

/** 归入卷宗的材料, by the kinds that the completeness check knows. */
export const dossierPapers = {
  ID: '当事人身份证明',
  'MED-POA': '授权委托书',
  'MED-INQ': '调查记录',
  EVIDENCE: '证据材料',
  'MED-MIN': '调解记录',
  RECEIPT: '履行凭证',
  'MED-FUP': '回访记录',
  COURT: '司法确认材料',
  'MED-NOTE': '卷宗情况说明',
} as const;
export type DossierPaper = keyof typeof dossierPapers;

/** 归入一份材料. */
export const addPaper = z.strictObject({
  kind: choice('材料', codesOf(dossierPapers), 'dossierPapers'),
  file: z.uuid({ error: '请附上扫描件' }).meta({ title: '扫描件', form: 'file' }),
  note: maybeWords('说明（份数、页数、原件或复印件）', 300, 'line'),
});

/** 卷宗核对齐全. */
export const fileDossier = z.strictObject({ checked: yes('已逐份核对卷内材料，签名、盖章、日期齐全') });
