import { z } from 'zod';
import type { TableCell } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeText } from '../fields.ts';
import { blankNumber, usualNumberRule } from '../number.ts';
import { fill, maybeDay, words } from '../parts.ts';
import { committee, mediator } from '../sample-people.ts';

const schema = z.strictObject({
  committee: line('人民调解委员会名称'),
  name: line('卷名', 200),
  number: line('卷号'),
  mediators: listOf('人民调解员', line('人民调解员', 60), 20),
  from: day('调解开始日期'),
  until: day('调解结束日期'),
  filedBy: line('立卷人', 60),
  filedOn: day('立卷日期'),
  keep: line('保管期限', 30),
  remark: maybeText('备注', 1000),
});

const label = (name: string): TableCell => ({ runs: [name], head: true, lines: 2 });
const value = (said: string | null, span = 3): TableCell => ({ runs: [fill(said, 0)], span });

/** 一、人民调解卷宗封面. */
export const cover = defineForm({
  id: 'MED-COVER',
  schema,
  layout: (data) => [
    { is: 'gap', lines: 4 },
    { is: 'title', text: '人民调解卷宗', over: words(data.committee) ?? '＿＿＿＿＿＿＿＿人民调解委员会' },
    { is: 'gap', lines: 3 },
    {
      is: 'table',
      columns: [5, 9, 5, 9],
      rows: [
        [label('卷　　名'), { ...value(words(data.name)), lines: 3 }],
        [label('卷　　号'), value(words(data.number) ?? blankNumber(usualNumberRule))],
        [label('人民调解员'), value((data.mediators ?? []).join('、') || null)],
        [label('调解日期'), value(period(maybeDay(data.from), maybeDay(data.until)))],
        [label('立 卷 人'), value(words(data.filedBy), 1), label('立卷日期'), value(maybeDay(data.filedOn), 1)],
        [label('保管期限'), value(words(data.keep))],
        [label('备　　注'), { ...value(words(data.remark)), lines: 4 }],
      ],
    },
  ],
  sample: {
    committee,
    name: '赵大山与买买提·阿不都热合曼邻里纠纷',
    number: '（2026）青石人调字第001号',
    mediators: [mediator, '王建国'],
    from: '2026-10-12',
    until: '2026-10-20',
    filedBy: '陈小满',
    filedOn: '2026-11-20',
    keep: '30年',
  },
});

const period = (from: string | null, until: string | null): string | null =>
  from === null && until === null ? '　　　年　　月　　日　至　　　　年　　月　　日' : `${from ?? ''}至${until ?? ''}`;
