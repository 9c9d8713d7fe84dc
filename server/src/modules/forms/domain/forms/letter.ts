import { z } from 'zod';
import type { Block } from '../block.ts';
import type { Draft } from '../draft.ts';
import { defineForm } from '../form.ts';
import { day, line, maybeLine, maybeList, maybeText, text } from '../fields.ts';
import { fill, maybeDay, sealBlock, signBlock, words } from '../parts.ts';

const schema = z.strictObject({
  title: line('函件名称', 40),
  number: line('函件编号'),
  to: line('收函单位'),
  opening: text('正文', 4000),
  rows: maybeList('事项', z.strictObject({ name: line('名称', 20), value: line('内容', 400) }), 30),
  materials: maybeList('材料清单', line('材料', 200), 60),
  sections: maybeList('分段', z.strictObject({ name: line('段名', 30), body: text('内容', 8000) }), 6),
  closing: maybeText('结束语', 1000),
  from: line('发函单位'),
  on: day('发函日期'),
  /** 回执: what the receiver sends back. */
  slip: z
    .strictObject({ decideBy: day('决定期限').optional(), choices: maybeList('办理意见', line('意见', 30), 4) })
    .optional()
    .meta({ title: '回执' }),
  served: maybeLine('送达方式', 40),
});
type Data = Draft<z.output<typeof schema>>;

const table = ({ rows }: Data): Block[] =>
  rows?.length
    ? [
        {
          is: 'table',
          columns: [7, 21],
          rows: rows.map((row) => [{ runs: [words(row?.name) ?? ''], head: true }, { runs: [fill(row?.value, 0)] }]),
        },
      ]
    : [];

function slipOf({ slip, number, from }: Data): Block[] {
  if (!slip) return [];
  const choices = slip.choices?.length ? slip.choices : ['受理', '退回（理由另附）'];
  return [
    { is: 'para', align: 'centre', keep: true, runs: ['……………………　沿此线裁下寄回　……………………'] },
    { is: 'para', align: 'centre', keep: true, runs: ['回　　执'] },
    { is: 'para', align: 'left', keep: true, runs: [fill(from, 14), '：'] },
    {
      is: 'para',
      keep: true,
      runs: [
        '你单位',
        fill(number, 14),
        '函及所附材料收到，共',
        { fill: null, width: 4, hand: true },
        '份。办理意见：',
        ...choices.flatMap((label) => [{ tick: false, label: label ?? '' }, '　']),
      ],
    },
    ...(slip.decideBy
      ? [{ is: 'para' as const, keep: true, runs: [`请于${maybeDay(slip.decideBy) ?? ''}前决定并寄回。`] }]
      : []),
    signBlock('签收人（签名、单位印章）', undefined, { dated: true }),
  ];
}

/** 对接函件: what hands a matter over, takes it on, gives it back or tells how it ended; with the slip that comes back. */
export const letter = defineForm({
  id: 'REF-LETTER',
  schema,
  layout: (data) => [
    { is: 'title', text: words(data.title) ?? '对接函件' },
    { is: 'number', runs: [fill(data.number, 14)] },
    { is: 'para', align: 'left', runs: [fill(data.to, 14), '：'] },
    { is: 'para', runs: [words(data.opening) ?? fill(null, 30)] },
    ...table(data),
    ...(data.materials?.length
      ? [{ is: 'items' as const, label: '随函材料：', items: data.materials.map((each) => each ?? ''), lines: 1 }]
      : []),
    ...(data.sections ?? []).map((section): Block => ({
      ...{ is: 'long', label: `${words(section?.name) ?? ''}：`, value: words(section?.body), lines: 2 },
    })),
    ...(data.closing ? [{ is: 'para' as const, runs: [data.closing] }] : []),
    ...(data.served ? [{ is: 'row' as const, cells: [{ label: '送达方式', value: data.served, width: null }] }] : []),
    sealBlock(words(data.from) ?? '（单位印章）', data.on),
    ...slipOf(data),
  ],
  sample: {
    title: '诉前调解事项移送函',
    number: '县综治诉前〔2026〕3号',
    to: '清溪县人民法院',
    opening:
      '关于赵大山与买买提·阿不都热合曼邻里纠纷一事，双方愿意由你院委派的特邀调解组织调解，现将有关材料移送，请依法办理。',
    rows: [
      { name: '事项编码', value: '990101-2026-000123-45' },
      { name: '当事人', value: '申请方 赵大山；被申请方 买买提·阿不都热合曼' },
      { name: '移送依据', value: '各方当事人于2026年10月16日同意' },
    ],
    materials: ['调解申请书一份', '宅基地使用证复印件一份', '现场照片四张'],
    closing: '请收到后填写回执寄回，并在办结后反馈结果；不能办理的，请说明理由，连同材料退回。',
    from: '清溪县综治中心',
    on: '2026-10-19',
    slip: { decideBy: '2026-10-22' },
  },
});
