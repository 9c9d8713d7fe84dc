import { z } from 'zod';
import { defineForm } from '../form.ts';
import { line, listOf, maybeList, maybeLine, moment, signs, text } from '../fields.ts';
import { momentRuns, signBlock, signPair, signHow } from '../parts.ts';
import { partyRows, person } from '../party.ts';
import { mediator, recorder } from '../sample-people.ts';

const schema = z.strictObject({
  at: moment('调查时间'),
  place: line('调查地点', 200),
  present: maybeLine('参加人', 500),
  asked: person.meta({ title: '被调查人' }),
  inquirers: listOf('调查人', line('调查人', 60), 10),
  recorder: line('记录人', 60),
  talk: listOf(
    '调查记录',
    z.strictObject({ ask: text('问', 5000).optional(), answer: text('答', 10_000).optional() }),
    500,
  ),
  askedSigns: signs('被调查人签名'),
  inquirerSigns: signs('调查人签名'),
  recorderSigns: signs('记录人签名'),
  agents: maybeList('在场人', line('在场人', 60), 20),
});

/** 五、人民调解调查记录. */
export const inquiry = defineForm({
  id: 'MED-INQ',
  schema,
  layout: (data) => [
    { is: 'para', align: 'left', runs: ['时间：', ...momentRuns(data.at)] },
    { is: 'row', cells: [{ label: '地点', value: data.place ?? null, width: null }] },
    {
      is: 'row',
      cells: [
        {
          label: '参加人',
          value: [data.present, ...(data.agents ?? [])].filter(Boolean).join('、') || null,
          width: null,
        },
      ],
    },
    ...partyRows('被调查人', data.asked ?? {}),
    {
      is: 'row',
      cells: [
        { label: '调查人', value: (data.inquirers ?? []).join('、') || null, width: null },
        { label: '记录人', value: data.recorder ?? null, width: 8 },
      ],
    },
    {
      is: 'long',
      label: '调查记录：',
      value:
        (data.talk ?? [])
          .flatMap(({ ask, answer }) => [ask ? `问：${ask}` : [], answer ? `答：${answer}` : []].flat())
          .join('\n') || null,
      lines: 10,
    },
    {
      is: 'para',
      runs: [
        '以上记录　',
        { tick: false, label: '已阅' },
        '　',
        { tick: false, label: '已向我宣读' },
        '，与我所说一致，无误。',
      ],
    },
    signBlock(`被调查人（${signHow}）`, data.askedSigns, { names: [data.asked?.name], dated: true }),
    ...signPair(
      signBlock('调查人（签名）', data.inquirerSigns, { names: data.inquirers ?? [] }),
      signBlock('记录人（签名）', data.recorderSigns, { names: [data.recorder] }),
    ),
  ],
  sample: {
    at: '2026-10-13 09:30',
    place: '柳湾村村民委员会',
    present: '柳湾村三组组长吴有田',
    asked: {
      kind: 'person',
      name: '孙桂芳',
      gender: '女',
      nation: '土家族',
      age: 61,
      job: '务农',
      phone: '13900000004',
      address: '清溪县青石镇柳湾村三组14号',
    },
    inquirers: [mediator],
    recorder,
    talk: [
      {
        ask: '我们是青石镇人民调解委员会的调解员，现就赵大山与买买提·阿不都热合曼两家的纠纷向您了解情况，请如实陈述。',
        answer: '好的，我把我知道的说清楚。',
      },
      { ask: '两家之间原来有没有排水沟？', answer: '有。老房子在的时候就有一条一尺多宽的沟，雨水往东流到村里的大沟。' },
      { ask: '新院墙是什么时候砌的？', answer: '今年9月初。砌墙时沟就被压住了大半，我当时还提醒过。' },
    ],
  },
});
