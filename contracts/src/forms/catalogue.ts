import { z } from 'zod';
import { codesOf } from '../vocabulary.ts';

/**
 * 文书 — the thirteen of the Ministry's 2010 set in their order, the five that practice adds, then what goes between organs
 * and two for what was not performed.
 * A template id is what an office names its own template by.
 */
export const mediationForms = {
  'MED-COVER': '人民调解卷宗封面',
  'MED-INDEX': '卷内目录',
  'MED-APPLY': '人民调解申请书',
  'MED-REG': '人民调解受理登记表',
  'MED-INQ': '人民调解调查记录',
  'MED-EVID': '人民调解证据材料',
  'MED-MIN': '人民调解记录',
  'MED-AGR': '人民调解协议书',
  'MED-ORAL': '人民调解口头协议登记表',
  'MED-FUP': '人民调解回访记录',
  'MED-JC': '司法确认申请书',
  'MED-NOTE': '卷宗情况说明',
  'MED-BACK': '卷宗封底',
  'MED-RIGHTS': '人民调解权利义务告知书',
  'MED-POA': '授权委托书',
  'MED-TERM': '不予受理、终止调解告知书',
  'MED-FACTS': '无争议事实记载',
  'MED-CLOSE': '结案报告表',
  'REF-LETTER': '对接函件',
  'PET-OPINION': '信访事项处理意见书',
  'MED-ROADS': '协议不履行途径告知书',
  'MED-PAYORDER': '支付令申请书',
} as const;
export type MediationForm = keyof typeof mediationForms;
export const mediationForm = z.enum(codesOf(mediationForms), { error: '没有这种文书' });

/** 依据与用处 of each form, as the page of forms shows them. */
export const mediationFormBasis: Readonly<Record<MediationForm, { basis: string; when: string }>> = {
  'MED-COVER': { basis: '司法部 2010 年人民调解文书格式', when: '立卷时' },
  'MED-INDEX': { basis: '司法部 2010 年人民调解文书格式', when: '立卷时' },
  'MED-APPLY': { basis: '人民调解法 第十七条；司法部 2010 年人民调解文书格式', when: '当事人申请调解时' },
  'MED-REG': { basis: '人民调解法 第十七条；司法部 2010 年人民调解文书格式', when: '受理时，由调委会填写' },
  'MED-INQ': { basis: '人民调解法 第二十二条；司法部 2010 年人民调解文书格式', when: '调查了解情况时' },
  'MED-EVID': { basis: '人民调解法 第二十七条；司法部 2010 年人民调解文书格式', when: '收到证据时' },
  'MED-MIN': { basis: '人民调解法 第二十七条；司法部 2010 年人民调解文书格式', when: '每次调解时' },
  'MED-AGR': { basis: '人民调解法 第二十八条、第二十九条；司法部 2010 年人民调解文书格式', when: '达成书面协议时' },
  'MED-ORAL': { basis: '人民调解法 第二十八条、第三十条；司法部 2010 年人民调解文书格式', when: '达成口头协议时' },
  'MED-FUP': { basis: '人民调解法 第三十一条；司法部 2010 年人民调解文书格式', when: '回访履行情况时' },
  'MED-JC': {
    basis: '人民调解法 第三十三条；民事诉讼法 第二百零五条；司法部 2010 年人民调解文书格式',
    when: '协议生效之日起三十日内共同申请司法确认时',
  },
  'MED-NOTE': { basis: '司法部 2010 年人民调解文书格式', when: '卷内材料有缺损、修改、补充、移出时' },
  'MED-BACK': { basis: '司法部 2010 年人民调解文书格式', when: '立卷时' },
  'MED-RIGHTS': {
    basis: '人民调解法 第三条、第四条、第二十三条、第二十四条、第三十一条至第三十三条',
    when: '调解开始前，当面告知并签名',
  },
  'MED-POA': { basis: '民法典 第一百六十五条', when: '当事人委托他人参加调解时' },
  'MED-TERM': { basis: '人民调解法 第三条、第十七条、第二十六条', when: '不予受理或者终止调解时' },
  'MED-FACTS': {
    basis: '最高人民法院关于人民法院进一步深化多元化纠纷解决机制改革的意见 第二十三条',
    when: '调解不成，各方同意记载没有争议的事实时',
  },
  'MED-CLOSE': { basis: '〔产品默认〕各地立卷实践，非 2010 年格式', when: '结案时，按本地要求使用' },
  'REF-LETTER': { basis: '人民调解法 第十八条；〔产品默认〕函的格式参照 GB/T 9704—2012', when: '与法院、公安等对接时' },
  'PET-OPINION': { basis: '信访工作条例 第三十二条、第三十五条、第三十六条', when: '作出信访处理、复查、复核意见时' },
  'MED-ROADS': { basis: '人民调解法 第三十一条、第三十二条', when: '协议到期没有履行时，告知权利人' },
  'MED-PAYORDER': {
    basis: '民事诉讼法 第二百二十五条至第二百二十八条；劳动争议调解仲裁法 第十六条',
    when: '权利人选定申请支付令时',
  },
};

/** 一种文书, as the page of forms lists it. */
export const mediationFormView = z.object({
  id: mediationForm,
  name: z.string(),
  basis: z.string(),
  when: z.string(),
  /** 本单位样式: what stands in the office's own folder for this form, and whether it can be used. */
  office: z
    .object({ file: z.string(), ok: z.boolean(), words: z.string().meta({ description: '有错时，错在哪里、怎么改' }) })
    .nullable(),
  blanks: z
    .array(z.object({ variant: z.string(), label: z.string() }))
    .meta({ description: '不止一种空白式样的，各种的名称；只有一种的为空' }),
  fields: z
    .array(z.object({ path: z.string(), title: z.string(), required: z.boolean() }))
    .meta({ description: '数据字段；本单位改版式时按 path 取用' }),
});
export type MediationFormView = z.infer<typeof mediationFormView>;

/** 文书样式. */
export const mediationFormsView = z.object({
  forms: z.array(mediationFormView),
  fonts: z.object({
    body: z.array(z.string()).meta({ description: '正文字体，前面的优先' }),
    office: z.array(z.string()).meta({ description: '本单位放入的字体' }),
    characters: z.number().meta({ description: '收字数' }),
    words: z.string().meta({ description: '字体不能用时的说明；可用时为空' }),
  }),
});
export type MediationFormsView = z.infer<typeof mediationFormsView>;
