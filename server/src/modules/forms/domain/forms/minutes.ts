import { z } from 'zod';
import { defineForm } from '../form.ts';
import { line, listOf, maybeLine, moment, signs, text } from '../fields.ts';
import { momentRuns, signBlock, signPair, signHow, ticks, words } from '../parts.ts';
import { mediator, recorder, respondent, zhao } from '../sample-people.ts';

const results = { agreed: '达成协议', failed: '未达成协议', again: '另行调解' } as const;

const schema = z.strictObject({
  at: moment('调解时间'),
  place: line('调解地点', 200),
  parties: listOf('当事人', line('当事人', 100)),
  present: maybeLine('参加人', 1000),
  told: z.boolean({ error: '请确认已告知当事人权利义务' }).meta({ title: '已告知权利义务' }),
  record: text('调解记录', 60_000),
  result: z.enum(['agreed', 'failed', 'again'], { error: '请选择调解结果' }).meta({ title: '调解结果' }),
  mediators: listOf('人民调解员', line('人民调解员', 60), 10),
  recorder: line('记录人', 60),
  partySigns: signs('当事人签名'),
  mediatorSigns: signs('人民调解员签名'),
  recorderSigns: signs('记录人签名'),
});

/** 七、人民调解记录. */
export const minutes = defineForm({
  id: 'MED-MIN',
  schema,
  layout: (data) => [
    { is: 'para', align: 'left', runs: ['时间：', ...momentRuns(data.at)] },
    { is: 'row', cells: [{ label: '地点', value: words(data.place), width: null }] },
    { is: 'row', cells: [{ label: '当事人', value: (data.parties ?? []).join('、') || null, width: null }] },
    { is: 'row', cells: [{ label: '参加人', value: words(data.present), width: null }] },
    {
      is: 'para',
      runs: [
        { tick: data.told === true, label: '' },
        '人民调解委员会已将人民调解的性质、原则、效力以及当事人的权利和义务告知各方当事人。',
      ],
    },
    { is: 'long', label: '调解记录：', value: words(data.record), lines: 11 },
    { is: 'para', runs: ['调解结果：', ...ticks(results, data.result)] },
    signBlock(`当事人（${signHow}）`, data.partySigns, { names: data.parties ?? [], least: 2 }),
    ...signPair(
      signBlock('人民调解员（签名）', data.mediatorSigns, { names: data.mediators ?? [] }),
      signBlock('记录人（签名）', data.recorderSigns, { names: [data.recorder] }),
    ),
  ],
  sample: {
    at: '2026-10-16 14:00',
    place: '清溪县社会治安综合治理中心第二调解室',
    parties: [zhao.name, respondent.name],
    present: '柳湾村三组组长吴有田（经双方同意邀请）',
    told: true,
    record:
      '调解员：今天调解赵大山与买买提·阿不都热合曼两家因排水沟和厨房进水引起的纠纷。调解遵循自愿、平等的原则，不收取费用，任何一方可以随时要求终止调解。双方是否听清？是否同意由李秀兰主持调解？\n赵大山：听清了，同意。\n买买提·阿不都热合曼：听清了，同意。\n赵大山：沟被压住以后，雨水排不出去，灌进了我家厨房，墙面都泡坏了。我要求把沟恢复，赔我修墙的钱。\n买买提·阿不都热合曼：砌墙时师傅量错了线，不是有意占沟。沟我可以恢复，但是三千元太多。\n调解员：昨天我们和吴组长到现场看过，院墙东移处约0.4米。依照民法典第二百九十条，不动产权利人应当为相邻权利人用水、排水提供必要的便利。双方都退一步，先把水路打通，再商量修缮费用。\n双方一致同意：院墙后退，恢复排水沟；修缮费用由买买提·阿不都热合曼承担2,000元。',
    result: 'agreed',
    mediators: [mediator],
    recorder,
  },
});
