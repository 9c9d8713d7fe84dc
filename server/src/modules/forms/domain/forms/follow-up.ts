import { z } from 'zod';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeText, signs, text } from '../fields.ts';
import { dayRuns, signBlock, ticks, words } from '../parts.ts';
import { mediator, respondent, zhao } from '../sample-people.ts';

const performed = { full: '全部履行', part: '部分履行', late: '逾期未履行', notDue: '未到期' } as const;
const content = { yes: '满意', fair: '基本满意', no: '不满意', unsaid: '未表示' } as const;

const schema = z.strictObject({
  parties: listOf('当事人', line('当事人', 100)),
  agreementNumber: line('调解协议编号'),
  about: line('回访事由', 300),
  performed: z.enum(['full', 'part', 'late', 'notDue'], { error: '请选择履行情况' }).meta({ title: '履行情况' }),
  satisfied: z.enum(['yes', 'fair', 'no', 'unsaid'], { error: '请选择是否满意' }).meta({ title: '满意程度' }),
  found: text('回访情况', 20_000),
  risk: maybeText('有无激化隐患', 3000),
  proceedings: maybeText('起诉及判决情况', 3000),
  visitors: listOf('回访人', line('回访人', 60), 10),
  visitorSigns: signs('回访人签名'),
  on: day('回访日期'),
});

/** 十、人民调解回访记录. Silence is no satisfaction: it has a box of its own. */
export const followUp = defineForm({
  id: 'MED-FUP',
  schema,
  layout: (data) => [
    { is: 'row', cells: [{ label: '当事人', value: (data.parties ?? []).join('、') || null, width: null }] },
    { is: 'row', cells: [{ label: '调解协议编号', value: words(data.agreementNumber), width: null }] },
    { is: 'row', cells: [{ label: '回访事由', value: words(data.about), width: null }] },
    { is: 'label', text: '回访情况：' },
    { is: 'para', runs: ['履行情况：', ...ticks(performed, data.performed)] },
    { is: 'para', runs: ['满意程度：', ...ticks(content, data.satisfied)] },
    { is: 'long', label: '', value: words(data.found), lines: 8 },
    { is: 'long', label: '有无激化隐患：', value: words(data.risk), lines: 2 },
    { is: 'long', label: '起诉及判决情况：', value: words(data.proceedings), lines: 2 },
    signBlock('回访人（签名）', data.visitorSigns, { names: data.visitors ?? [] }),
    { is: 'para', align: 'right', runs: dayRuns(data.on) },
  ],
  sample: {
    parties: [zhao.name, respondent.name],
    agreementNumber: '（2026）青石人调字第001号',
    about: '赵大山与买买提·阿不都热合曼邻里纠纷',
    performed: 'part',
    satisfied: 'yes',
    found:
      '2026年11月17日到柳湾村三组回访。排水沟已于11月8日恢复，沟宽0.36米，近日降雨排水正常。第一期修缮费用1,000元已于10月30日转账，第二期未到期。双方见面打招呼，赵大山表示满意。',
    risk: '无',
    proceedings: '未起诉',
    visitors: [mediator],
    on: '2026-11-17',
  },
});
