import { z } from 'zod';
import type { Block } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeLine, maybeList, signs, text } from '../fields.ts';
import { atLeast, fill, sealBlock, signBlock, signHow, words } from '../parts.ts';
import { committee, company, zhao } from '../sample-people.ts';

const road = z.strictObject({
  title: line('途径', 60),
  plain: text('说明', 500),
  conditions: maybeList('条件', text('条件', 400), 12),
  steps: maybeList('怎样办', text('怎样办', 400), 12),
  papers: maybeList('要带的材料', line('材料', 200), 12),
  cost: maybeLine('费用', 200),
  until: maybeLine('最迟', 200),
  basis: maybeLine('依据', 300),
});

const schema = z.strictObject({
  number: maybeLine('调解协议编号'),
  to: listOf('被告知人', line('被告知人', 100)),
  debtor: line('没有履行的一方', 200),
  owed: listOf('没有履行的各项', text('没有履行的各项', 500), 200),
  roads: listOf('途径', road, 12),
  committee: line('人民调解委员会名称'),
  version: line('说明的版本', 60),
  on: day('告知日期').optional(),
  receiverSigns: signs('签收人'),
});

const joined = (all: readonly (string | null | undefined)[] | null | undefined): string | null =>
  (all ?? []).filter((each) => typeof each === 'string' && each !== '').join('；') || null;

/** 协议不履行途径告知书（人民调解法 第三十一条、第三十二条）: which roads there are, on what conditions, until when; the person chooses. */
export const breachRoads = defineForm({
  id: 'MED-ROADS',
  size: 13,
  schema,
  layout: (data) => [
    { is: 'number', runs: ['协议编号：', fill(data.number, 14)] },
    { is: 'para', align: 'left', runs: [fill((data.to ?? []).join('、') || null, 14), '：'] },
    {
      is: 'para',
      runs: ['您与', fill(data.debtor, 14), '经人民调解达成的协议，下列各项到期没有履行：'],
    },
    { is: 'items', label: '', items: (data.owed ?? []).flatMap((each) => words(each) ?? []), lines: 2 },
    { is: 'para', runs: ['您可以从下列途径中自己选定；选哪一条、选不选，都由您决定：'] },
    ...atLeast(data.roads, 1, {}).flatMap((each, at): Block[] => [
      { is: 'label', text: `${at + 1}．${each.title ?? ''}` },
      { is: 'para', runs: [words(each.plain) ?? fill(null, 30)] },
      ...(
        [
          ['条件：', joined(each.conditions)],
          ['怎样办：', joined(each.steps)],
          ['材料：', joined(each.papers)],
          ['费用：', words(each.cost)],
          ['最迟：', words(each.until)],
          ['依据：', words(each.basis)],
        ] as const
      ).flatMap(([label, value]): Block[] => (value === null ? [] : [{ is: 'para', runs: [label, value] }])),
    ]),
    {
      is: 'para',
      runs: [
        '期限以法律规定为准，有中断、中止情形的另算。不清楚的，可以到公共法律服务中心或者拨打12348咨询，符合条件的可以申请法律援助。',
      ],
    },
    sealBlock(words(data.committee) ?? '（人民调解委员会印章）', data.on),
    signBlock(`签收人（${signHow}）`, data.receiverSigns, { names: data.to ?? [], dated: true }),
    { is: 'note', text: `说明的版本：${words(data.version) ?? ''}` },
  ],
  sample: {
    number: '（2026）青石人调字第006号',
    to: [zhao.name],
    debtor: company.name,
    owed: ['第二期工资，人民币7,000.00元（大写：柒仟元整），应于2026年10月31日前支付'],
    roads: [
      {
        title: '凭劳动调解协议申请支付令',
        plain: '拖欠工资，签了调解协议对方不履行的，可以凭协议直接向法院申请支付令。',
        conditions: ['约定的期限已过', '支付令能够送到对方手里'],
        steps: [
          '写支付令申请书',
          '法院五日内通知是否受理',
          '受理后十五日内发出支付令',
          '对方收到后十五日内清偿或者提出异议',
        ],
        papers: ['支付令申请书', '调解协议书', '身份证明'],
        cost: '按诉讼费用交纳办法交纳，有困难的可以申请缓交、减交、免交',
        basis: '劳动争议调解仲裁法第十六条；民事诉讼法第二百二十五条至第二百二十八条',
      },
      {
        title: '向人民法院起诉',
        plain: '协议有法律约束力，对方不履行的，可以向法院起诉。',
        conditions: ['没有超过诉讼时效'],
        papers: ['起诉状', '调解协议书', '身份证明'],
        until: '2029年10月31日',
        basis: '人民调解法第三十二条',
      },
    ],
    committee,
    version: 'breach-roads@1',
    on: '2026-11-05',
  },
});
