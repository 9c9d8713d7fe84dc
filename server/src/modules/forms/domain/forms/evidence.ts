import { z } from 'zod';
import type { TableCell } from '../block.ts';
import { defineForm } from '../form.ts';
import { count, day, line, signs, text } from '../fields.ts';
import { fill, maybeDay, signBlock, ticks } from '../parts.ts';

const originals = { original: '原件', copy: '复印件', photo: '照片' } as const;

const schema = z.strictObject({
  name: line('证据名称', 200),
  from: line('来源（提交人）', 100),
  original: z.enum(['original', 'copy', 'photo'], { error: '请选择原件或者复印件' }).meta({ title: '原件或复印件' }),
  copies: count('份数', 999),
  pages: count('页数', 9999),
  proves: text('证明内容', 3000),
  on: day('提交日期'),
  picture: z.string().max(80).meta({ title: '粘贴的图片', form: 'picture' }).optional(),
  receiverSigns: signs('收件人签名'),
});

const label = (name: string): TableCell => ({ runs: [name], head: true });

/** 六、人民调解证据材料: what it is and where it came from, and the place to paste it. */
export const evidence = defineForm({
  id: 'MED-EVID',
  schema,
  layout: (data) => [
    {
      is: 'table',
      columns: [6, 9, 5, 8],
      rows: [
        [label('证据名称'), { runs: [fill(data.name, 0)], span: 3 }],
        [
          label('来源（提交人）'),
          { runs: [fill(data.from, 0)] },
          label('提交日期'),
          { runs: [fill(maybeDay(data.on), 0)] },
        ],
        [
          label('原件或复印件'),
          { runs: ticks(originals, data.original) },
          label('份数、页数'),
          { runs: [fill(data.copies, 2), '份　', fill(data.pages, 2), '页'] },
        ],
        [label('证明内容'), { runs: [fill(data.proves, 0)], span: 3, lines: 4 }],
      ],
    },
    { is: 'frame', label: '（证据粘贴处）', picture: data.picture ?? null },
    signBlock('收件人（签名）', data.receiverSigns, { dated: true }),
  ],
  sample: {
    name: '厨房进水照片',
    from: '赵大山',
    original: 'photo',
    copies: 1,
    pages: 1,
    proves: '2026年9月24日大雨后厨房墙面、地面进水的情况。',
    on: '2026-10-12',
  },
});
