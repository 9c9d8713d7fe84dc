import { z } from 'zod';
import type { TableCell } from '../block.ts';
import { defineForm } from '../form.ts';
import { line, listOf, maybeLine } from '../fields.ts';

const schema = z.strictObject({
  entries: listOf(
    '文书',
    z.strictObject({
      name: line('文书名称', 200),
      page: maybeLine('页号', 20),
      remark: maybeLine('备注', 100),
    }),
    400,
  ),
});

const cell = (said: string | null | undefined, align: TableCell['align'] = 'centre'): TableCell => ({
  runs: [said ?? ''],
  align,
});
const emptyRows = Array.from({ length: 15 }, () => ({ name: null, page: null, remark: null }));
const heads = ['序号', '文书名称', '页号', '备注'].map((name): TableCell => ({ runs: [name], head: true }));

/** 二、卷内目录. */
export const contents = defineForm({
  id: 'MED-INDEX',
  title: '卷内目录',
  schema,
  layout: (data) => [
    {
      is: 'table',
      columns: [3, 16, 4, 6],
      head: 1,
      rows: [
        heads,
        ...(data.entries ?? emptyRows).map(({ name, page, remark }, at) => [
          { ...cell(String(at + 1)), lines: 1.6 },
          cell(name, 'left'),
          cell(page),
          cell(remark),
        ]),
      ],
    },
  ],
  sample: {
    entries: [
      { name: '人民调解申请书', page: '1' },
      { name: '人民调解受理登记表', page: '2' },
      { name: '人民调解权利义务告知书', page: '3' },
      { name: '当事人身份证明', page: '4—5', remark: '复印件' },
      { name: '人民调解调查记录', page: '6—7' },
      { name: '人民调解证据材料', page: '8—10', remark: '照片3张' },
      { name: '人民调解记录', page: '11—13' },
      { name: '人民调解协议书', page: '14—15' },
      { name: '人民调解回访记录', page: '16' },
      { name: '封底', page: '17' },
    ],
  },
});
