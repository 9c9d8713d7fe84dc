import { z } from 'zod';
import type { TableCell } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeText, signs, text } from '../fields.ts';
import { obligation, sayObligation, sayPerformance } from '../obligation.ts';
import { fill, sealBlock, signBlock, words } from '../parts.ts';
import { mediator } from '../sample-people.ts';

const schema = z.strictObject({
  parties: listOf('当事人', line('当事人', 200)),
  kind: line('纠纷类型', 40),
  facts: text('纠纷主要事实、争议事项'),
  obligations: listOf('达成协议内容', obligation, 100),
  performance: maybeText('履行方式、时限', 5000),
  mediators: listOf('人民调解员', line('人民调解员', 60), 10),
  mediatorSigns: signs('人民调解员签名'),
  partySigns: signs('当事人签名（自愿）'),
  on: day('达成日期'),
});

const label = (name: string): TableCell => ({ runs: [name], head: true });
const numbered = (said: readonly string[]): string | null =>
  said.map((each, at) => (said.length > 1 ? `${at + 1}．${each}` : each)).join('\n') || null;

/** 九、人民调解口头协议登记表（人民调解法 第二十八条）. No party need sign; who wishes to has a place. */
export const oral = defineForm({
  id: 'MED-ORAL',
  schema,
  layout: (data) => {
    const obligations = data.obligations ?? [];
    const timed = obligations.map(sayPerformance).filter((each) => each !== null);
    return [
      {
        is: 'table',
        columns: [6, 22],
        rows: [
          [label('当事人'), { runs: [fill((data.parties ?? []).join('、') || null, 0)], lines: 2 }],
          [label('纠纷类型'), { runs: [fill(data.kind, 0)] }],
          [label('纠纷主要事实、争议事项'), { runs: [fill(words(data.facts), 0)], lines: 6 }],
          [label('达成协议内容'), { runs: [fill(numbered(obligations.map(sayObligation)), 0)], lines: 6 }],
          [
            label('履行方式、时限'),
            {
              runs: [fill([...timed, ...(data.performance ? [data.performance] : [])].join('\n') || null, 0)],
              lines: 3,
            },
          ],
        ],
      },
      signBlock('人民调解员（签名）', data.mediatorSigns, { names: data.mediators ?? [] }),
      signBlock('当事人（自愿签名）', data.partySigns, { least: 2 }),
      sealBlock('（人民调解委员会印章）', data.on),
    ];
  },
  sample: {
    parties: ['何玉珍', '唐小军'],
    kind: '邻里纠纷',
    facts: '唐小军家的三只羊于2026年10月3日走进何玉珍家的菜地，啃食白菜约二十棵。双方对损失多少说法不一。',
    obligations: [
      { debtor: '唐小军', creditor: '何玉珍', what: '赔偿白菜损失', amount: 12_000, due: '2026-10-04', how: '现金' },
    ],
    mediators: [mediator],
    on: '2026-10-04',
  },
});
