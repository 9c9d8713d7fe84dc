import { z } from 'zod';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeLine, signs, text } from '../fields.ts';
import { fill, sealBlock, signBlock, signHow, ticks, words } from '../parts.ts';
import { committee, respondent, zhao } from '../sample-people.ts';

const kinds = { notAccepted: '不予受理', terminated: '终止调解' } as const;
const roads = {
  court: '向有管辖权的人民法院起诉',
  arbitration: '依法申请仲裁（劳动人事争议、农村土地承包经营纠纷等）',
  administrative: '请求有关行政机关依法处理',
} as const;

const schema = z.strictObject({
  number: maybeLine('编号'),
  to: listOf('被告知人', line('被告知人', 100)),
  about: line('纠纷名称', 300),
  kind: z.enum(['notAccepted', 'terminated'], { error: '请选择不予受理或者终止调解' }).meta({ title: '告知事项' }),
  reason: text('理由', 5000),
  roads: listOf('其他途径', text('其他途径', 500), 20).optional(),
  committee: line('人民调解委员会名称'),
  on: day('告知日期').optional(),
  served: maybeLine('送达方式', 60),
  receiverSigns: signs('签收人'),
});

/** 不予受理、终止调解告知书（人民调解法 第二十六条）: why, and which other roads are open. */
export const termination = defineForm({
  id: 'MED-TERM',
  schema,
  layout: (data) => [
    { is: 'number', runs: ['编号：', fill(data.number, 12)] },
    { is: 'para', align: 'left', runs: [fill((data.to ?? []).join('、') || null, 14), '：'] },
    {
      is: 'para',
      runs: ['关于', fill(data.about, 16), '，本调解委员会决定：', ...ticks(kinds, data.kind)],
    },
    { is: 'long', label: '理由：', value: words(data.reason), lines: 5 },
    {
      is: 'para',
      runs: ['依照《中华人民共和国人民调解法》第三条、第二十六条，您可以依法通过以下途径维护自己的权利：'],
    },
    { is: 'items', label: '', items: data.roads ?? Object.values(roads), lines: 3 },
    {
      is: 'para',
      runs: [
        '请注意诉讼时效、仲裁时效等法定期限。不清楚的，可以到公共法律服务中心或者拨打12348咨询，符合条件的可以申请法律援助。',
      ],
    },
    sealBlock(words(data.committee) ?? '（人民调解委员会印章）', data.on),
    { is: 'row', cells: [{ label: '送达方式', value: words(data.served), width: null }] },
    signBlock(`签收人（${signHow}）`, data.receiverSigns, { names: data.to ?? [], dated: true }),
  ],
  sample: {
    number: '（2026）青石人调告字第002号',
    to: [zhao.name, respondent.name],
    about: '赵大山与买买提·阿不都热合曼邻里纠纷',
    kind: 'terminated',
    reason:
      '2026年10月16日调解中，一方当事人明确表示不再接受调解，要求通过诉讼解决。依照人民调解法第二十三条、第二十六条，终止调解。',
    committee,
    on: '2026-10-16',
    served: '当面送达',
  },
});
