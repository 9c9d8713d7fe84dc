import { rightsNotice } from '@jieyou/contracts';
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

/** 权利义务告知书（人民调解法）, in plain words; read aloud, then signed. */
export const rights = defineForm({
  id: 'MED-RIGHTS',
  size: 12,
  schema,
  layout: (data) => [
    { is: 'row', cells: [{ label: '当事人', value: (data.parties ?? []).join('、') || null, width: null }] },
    { is: 'para', runs: ['依照《中华人民共和国人民调解法》，调解开始前，现将您的权利和义务告知如下：'] },
    ...rightsNotice.flatMap(([heading, ...lines]): Block[] => [
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
