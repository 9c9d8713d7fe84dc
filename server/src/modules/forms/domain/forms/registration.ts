import { z } from 'zod';
import type { TableCell } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, signs, text } from '../fields.ts';
import { dayRuns, fill, sealBlock, signBlock, signHow, ticks, words } from '../parts.ts';
import { respondent, zhao } from '../sample-people.ts';

const sources = { APPLY: '①当事人申请', OWN: '②人民调解委员会主动调解' } as const;

const schema = z.strictObject({
  on: day('受理日期'),
  parties: listOf('当事人', line('当事人', 100)),
  kind: line('纠纷类型', 40),
  source: z
    .enum(['APPLY', 'OWN'], { error: '请选择案件来源' })
    .meta({ title: '案件来源', description: 'APPLY 当事人申请，OWN 主动调解；移送来的按有无申请归入' }),
  facts: text('纠纷简要情况'),
  partySigns: signs('当事人签名'),
  registrarSigns: signs('登记人签名'),
  sealedOn: day('盖章日期').optional(),
});

const label = (name: string): TableCell => ({ runs: [name], head: true });

/** 四、人民调解受理登记表. The form prints two sources only; finer ones are mapped to them. */
export const registration = defineForm({
  id: 'MED-REG',
  schema,
  layout: (data) => [
    {
      is: 'para',
      runs: [
        ...dayRuns(data.on),
        '，人民调解委员会依当事人申请（人民调解委员会主动调解），经当事人同意，调解',
        fill((data.parties ?? []).join('、') || null, 14),
        '之间的纠纷。',
      ],
    },
    {
      is: 'table',
      columns: [6, 22],
      rows: [
        [label('当事人'), { runs: [fill((data.parties ?? []).join('、') || null, 0)], lines: 2 }],
        [label('纠纷类型'), { runs: [fill(data.kind, 0)] }],
        [label('案件来源'), { runs: ticks(sources, data.source) }],
        [label('纠纷简要情况'), { runs: [fill(words(data.facts), 0)], lines: 9 }],
      ],
    },
    signBlock(`当事人（${signHow}）`, data.partySigns, { names: data.parties ?? [], least: 2 }),
    signBlock('登记人（签名）', data.registrarSigns),
    sealBlock('（人民调解委员会印章）', data.sealedOn ?? data.on),
    { is: 'note', text: '备注：此表由人民调解委员会填写。' },
  ],
  sample: {
    on: '2026-10-12',
    parties: [zhao.name, respondent.name],
    kind: '邻里纠纷',
    source: 'APPLY',
    facts:
      '买买提·阿不都热合曼翻建房屋时将院墙向东移出约0.4米，占用两家之间的排水沟，9月下旬大雨致赵大山家厨房进水，双方发生争吵。赵大山申请调解，对方同意。',
  },
});
