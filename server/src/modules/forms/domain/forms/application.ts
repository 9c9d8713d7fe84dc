import { z } from 'zod';
import { defineForm } from '../form.ts';
import { day, line, listOf, signs, text } from '../fields.ts';
import { dayRuns, signBlock, signHow, words } from '../parts.ts';
import { allPartyRows, party } from '../party.ts';
import { respondent, zhao } from '../sample-people.ts';

const schema = z.strictObject({
  applicants: listOf('申请人', party),
  respondents: listOf('被申请人', party),
  facts: text('纠纷简要情况'),
  requests: listOf('申请事项', text('申请事项', 2000), 30),
  committee: line('人民调解委员会名称'),
  signs: signs('申请人签名'),
  on: day('申请日期').optional(),
});

/** 三、人民调解申请书. */
export const application = defineForm({
  id: 'MED-APPLY',
  schema,
  layout: (data) => [
    ...allPartyRows('申请人', data.applicants, 1),
    { is: 'gap', lines: 0.3 },
    ...allPartyRows('被申请人', data.respondents, 1),
    { is: 'long', label: '纠纷简要情况：', value: words(data.facts), lines: 7 },
    { is: 'items', label: '当事人申请事项：', items: data.requests ?? [], lines: 3 },
    {
      is: 'para',
      runs: ['人民调解委员会已将申请人民调解的相关规定告知本人（单位），现自愿申请人民调解委员会进行调解。'],
    },
    ...(data.committee ? [{ is: 'para' as const, runs: [`此致　${data.committee}`] }] : []),
    signBlock(`申请人（${signHow}）`, data.signs, { names: (data.applicants ?? []).map(({ name }) => name) }),
    { is: 'para', align: 'right', runs: dayRuns(data.on) },
  ],
  sample: {
    applicants: [zhao],
    respondents: [respondent],
    facts:
      '申请人与被申请人系同村同组邻居。2026年9月，被申请人翻建房屋时将院墙向东移出约0.4米，占用了两家之间的排水沟。9月下旬连降大雨，申请人家厨房进水，墙面泡坏，双方为此发生争吵，经村民小组劝说未能解决。',
    requests: ['被申请人恢复两家之间的排水沟原状。', '被申请人赔偿申请人厨房墙面修复费用3,000元。'],
    committee: '清溪县青石镇人民调解委员会',
    on: '2026-10-12',
  },
});
