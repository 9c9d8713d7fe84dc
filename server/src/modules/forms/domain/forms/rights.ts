import { z } from 'zod';
import type { Block } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, signs } from '../fields.ts';
import { dayRuns, signBlock, signHow, words } from '../parts.ts';
import { committee, mediator, respondent, zhao } from '../sample-people.ts';

const schema = z.strictObject({
  parties: listOf('当事人', line('当事人', 100)),
  committee: line('人民调解委员会名称'),
  tellers: listOf('告知人', line('告知人', 60), 10),
  on: day('告知日期').optional(),
  partySigns: signs('当事人签名'),
  tellerSigns: signs('告知人签名'),
});

const said: readonly (readonly [heading: string, ...lines: string[]])[] = [
  [
    '一、人民调解是什么',
    '调解在自愿、平等的基础上进行，不违背法律、法规和国家政策。调解不收取任何费用。',
    '不因为调解而妨碍您依法通过仲裁、行政、司法等途径维护自己的权利。（第三条、第四条）',
  ],
  [
    '二、您的权利（第二十三条）',
    '1．选择或者接受人民调解员；',
    '2．接受调解、拒绝调解，或者随时要求终止调解；',
    '3．要求调解公开进行或者不公开进行；',
    '4．自主表达意愿，自愿达成调解协议。',
  ],
  [
    '三、您的义务（第二十四条）',
    '1．如实陈述纠纷事实；',
    '2．遵守调解现场秩序，尊重人民调解员；',
    '3．尊重对方当事人行使权利。',
  ],
  [
    '四、达成协议以后（第三十一条至第三十三条）',
    '1．调解协议有法律约束力，应当按照约定履行；调解委员会会回访，督促履行。',
    '2．对协议的履行或者内容有争议的，任何一方都可以向人民法院起诉。',
    '3．双方认为有必要的，可以自协议生效之日起三十日内，共同向人民法院申请司法确认，不收费。确认有效后对方不履行的，可以申请强制执行；确认无效的，可以重新调解，也可以起诉。',
  ],
  ['五、没有达成协议的', '调解终止。您可以依法申请仲裁、请求行政机关处理，或者向人民法院起诉。（第二十六条）'],
];

/** 权利义务告知书（人民调解法）, in plain words; read aloud, then signed. */
export const rights = defineForm({
  id: 'MED-RIGHTS',
  size: 12,
  schema,
  layout: (data) => [
    { is: 'row', cells: [{ label: '当事人', value: (data.parties ?? []).join('、') || null, width: null }] },
    { is: 'para', runs: ['依照《中华人民共和国人民调解法》，调解开始前，现将您的权利和义务告知如下：'] },
    ...said.flatMap(([heading, ...lines]): Block[] => [
      { is: 'label', text: heading },
      ...lines.map((each): Block => ({ is: 'para', runs: [each] })),
    ]),
    {
      is: 'para',
      runs: [{ tick: false, label: '我已阅读' }, '　', { tick: false, label: '已向我宣读' }, '。以上内容我已明白。'],
    },
    signBlock(`当事人（${signHow}）`, data.partySigns, { names: data.parties ?? [], least: 2 }),
    signBlock('告知人（签名）', data.tellerSigns, { names: data.tellers ?? [] }),
    {
      is: 'para',
      align: 'right',
      runs: [words(data.committee) ?? '＿＿＿＿＿＿＿＿人民调解委员会', '　', ...dayRuns(data.on)],
    },
  ],
  sample: { parties: [zhao.name, respondent.name], committee, tellers: [mediator], on: '2026-10-12' },
});
