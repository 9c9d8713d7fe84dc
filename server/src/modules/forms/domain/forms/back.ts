import { z } from 'zod';
import { defineForm } from '../form.ts';
import { count, day, line, signs } from '../fields.ts';
import { dayRuns, fill, signBlock } from '../parts.ts';
import { mediator, recorder } from '../sample-people.ts';

const schema = z.strictObject({
  pages: count('页数', 99_999),
  filedBy: line('立卷人', 60),
  checkedBy: line('审核（检查）人', 60),
  filerSigns: signs('立卷人签名'),
  checkerSigns: signs('审核人签名'),
  on: day('日期'),
});

/** 十三、封底. */
export const back = defineForm({
  id: 'MED-BACK',
  schema,
  layout: (data) => [
    { is: 'gap', lines: 6 },
    { is: 'title', text: '封　底' },
    { is: 'gap', lines: 6 },
    { is: 'para', align: 'centre', runs: ['本卷宗共', fill(data.pages, 5), '页'] },
    { is: 'gap', lines: 5 },
    signBlock('立卷人（签名）', data.filerSigns, { names: [data.filedBy] }),
    signBlock('审核（检查）人（签名）', data.checkerSigns, { names: [data.checkedBy] }),
    { is: 'para', align: 'right', runs: dayRuns(data.on) },
  ],
  sample: { pages: 17, filedBy: recorder, checkedBy: mediator, on: '2026-11-20' },
});
