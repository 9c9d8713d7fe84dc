import { z } from 'zod';
import type { TableCell } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeLine, signs, text } from '../fields.ts';
import { fill, maybeDay, signBlock, words } from '../parts.ts';
import { committee, mediator, respondent, zhao } from '../sample-people.ts';

const schema = z.strictObject({
  number: line('卷号'),
  on: day('填表日期'),
  unit: line('承办单位', 100),
  handlers: listOf('承办人', line('承办人', 60), 10),
  received: day('受案时间'),
  closed: day('结案时间'),
  applicants: line('申请方', 1000),
  respondents: line('被申请方', 1000),
  source: line('案件来源', 60),
  kind: line('纠纷类型', 40),
  facts: text('简要事实'),
  result: text('处理结果', 5000),
  opinion: maybeLine('负责人意见', 500),
  headSigns: signs('负责人签名'),
});

const label = (name: string): TableCell => ({ runs: [name], head: true });
const value = (said: string | null | undefined, span = 1, lines = 1.6): TableCell => ({
  runs: [fill(said, 0)],
  ...{ span, lines },
});

/** 结案报告表: no form of 2010; many places file one. The day of filling in is the day of filing. */
export const caseReport = defineForm({
  id: 'MED-CLOSE',
  schema,
  layout: (data) => [
    {
      is: 'table',
      columns: [5, 9, 5, 9],
      rows: [
        [label('卷号'), value(words(data.number)), label('填表日期'), value(maybeDay(data.on))],
        [label('承办单位'), value(data.unit), label('承办人'), value((data.handlers ?? []).join('、') || null)],
        [label('受案时间'), value(maybeDay(data.received)), label('结案时间'), value(maybeDay(data.closed))],
        [label('申请方'), value(data.applicants, 3, 2)],
        [label('被申请方'), value(data.respondents, 3, 2)],
        [label('案件来源'), value(data.source), label('纠纷类型'), value(data.kind)],
        [label('简要事实'), value(data.facts, 3, 8)],
        [label('处理结果'), value(data.result, 3, 5)],
        [label('负责人意见'), value(data.opinion, 3, 3)],
      ],
    },
    signBlock('负责人（签名）', data.headSigns, { dated: true }),
  ],
  sample: {
    number: '（2026）青石人调字第001号',
    on: '2026-11-20',
    unit: committee,
    handlers: [mediator],
    received: '2026-10-12',
    closed: '2026-11-20',
    applicants: `${zhao.name}，男，56岁，汉族，清溪县青石镇柳湾村三组12号`,
    respondents: `${respondent.name}，男，43岁，维吾尔族，清溪县青石镇柳湾村三组13号`,
    source: '当事人申请',
    kind: '邻里纠纷',
    facts: '被申请方翻建房屋时院墙东移，压占两家之间的排水沟，致申请方厨房进水，双方发生争议。',
    result: '达成书面调解协议，排水沟已恢复，修缮费用第一期已付，第二期未到期，已列入回访。',
  },
});
