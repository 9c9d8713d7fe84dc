import { z } from 'zod';
import { defineForm } from '../form.ts';
import { day, line, signs, text } from '../fields.ts';
import { dayRuns, signBlock, signPair, words } from '../parts.ts';
import { mediator, recorder } from '../sample-people.ts';

const schema = z.strictObject({
  situation: text('卷内情况说明'),
  filedBy: line('立卷人', 60),
  checkedBy: line('检查人', 60),
  filerSigns: signs('立卷人签名'),
  checkerSigns: signs('检查人签名'),
  on: day('日期'),
});

/** 十二、卷宗情况说明: what in the file is missing, altered, added, moved out or destroyed. */
export const fileNote = defineForm({
  id: 'MED-NOTE',
  schema,
  layout: (data) => [
    {
      is: 'long',
      label: '本卷宗内文件材料缺损、修改、补充、移出、销毁等情况：',
      value: words(data.situation),
      lines: 18,
    },
    ...signPair(
      signBlock('立卷人（签名）', data.filerSigns, { names: [data.filedBy] }),
      signBlock('检查人（签名）', data.checkerSigns, { names: [data.checkedBy] }),
    ),
    { is: 'para', align: 'right', runs: dayRuns(data.on) },
  ],
  sample: {
    situation:
      '一、卷内第8页至第10页照片为当事人提供的打印件，原图存于当事人手机。\n二、调解协议书原件一式三份，本卷存一份。\n三、无缺损、移出、销毁的材料。',
    filedBy: recorder,
    checkedBy: mediator,
    on: '2026-11-20',
  },
});
