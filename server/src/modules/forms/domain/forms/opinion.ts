import { z } from 'zod';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeLine, text } from '../fields.ts';
import { fill, sealBlock, signBlock, signHow, ticks, words } from '../parts.ts';

const decisions = { support: '予以支持', explain: '解释说明', not_support: '不予支持' };

const schema = z.strictObject({
  title: line('文书名称', 40),
  number: line('编号'),
  to: listOf('信访人', line('信访人', 100), 60),
  externalNo: maybeLine('信访件编号', 80),
  earlier: maybeLine('原意见', 200),
  request: text('投诉请求', 8000),
  facts: text('事实和理由', 20_000),
  basis: text('法律、法规、政策依据', 4000),
  decision: z.enum(['support', 'explain', 'not_support'], { error: '请选择处理意见' }).meta({ title: '处理意见' }),
  opinion: text('意见', 8000),
  remedy: text('救济途径', 2000),
  organ: line('作出机关'),
  on: day('作出日期'),
});

/** 信访事项处理（复查、复核）意见书: the contents of 信访工作条例 第三十二条, and where to go from here. */
export const opinion = defineForm({
  id: 'PET-OPINION',
  schema,
  layout: (data) => [
    { is: 'title', text: words(data.title) ?? '信访事项处理意见书', over: words(data.organ) },
    { is: 'number', runs: [fill(data.number, 14)] },
    { is: 'para', align: 'left', runs: [fill((data.to ?? []).join('、') || null, 14), '：'] },
    {
      is: 'para',
      runs: data.externalNo
        ? ['您提出的信访事项（编号 ', fill(data.externalNo, 14), '）收悉，现答复如下：']
        : ['您提出的信访事项收悉，现答复如下：'],
    },
    ...(data.earlier ? [{ is: 'long' as const, label: '原意见：', value: data.earlier, lines: 1 }] : []),
    { is: 'long', label: '一、投诉请求：', value: words(data.request), lines: 3 },
    { is: 'long', label: '二、事实和理由：', value: words(data.facts), lines: 5 },
    { is: 'long', label: '三、法律、法规、政策依据：', value: words(data.basis), lines: 2 },
    { is: 'label', text: '四、意见：' },
    { is: 'para', runs: ticks(decisions, data.decision) },
    { is: 'long', label: '', value: words(data.opinion), lines: 3 },
    { is: 'long', label: '', value: words(data.remedy), lines: 2 },
    sealBlock(words(data.organ) ?? '（印章）', data.on),
    signBlock(`信访人签收（${signHow}）`, undefined, { dated: true }),
  ],
  sample: {
    title: '信访事项处理意见书',
    number: '清溪县信访处理〔2026〕8号',
    to: ['赵大山'],
    externalNo: '990101202610160001',
    request: '要求补发2024年度退耕还林补助款一千二百元。',
    facts:
      '经查，赵大山承包的退耕还林地块共四亩，2024年度验收合格三亩，未成活一亩。验收合格部分的补助款九百元已于2025年3月发放到户；未成活的一亩，按规定补植验收合格后发放。',
    basis: '《退耕还林条例》第三十五条；清溪县2024年度退耕还林检查验收结果公告。',
    decision: 'explain',
    opinion: '未成活的一亩请于今年冬季补植，验收合格后由乡镇林业站补发补助款三百元。',
    remedy:
      '如不服本意见，可以自收到本意见书之日起三十日内，向清溪县人民政府申请复查；逾期不申请的，本意见即为终结意见。',
    organ: '清溪县林业局',
    on: '2026-11-20',
  },
});
