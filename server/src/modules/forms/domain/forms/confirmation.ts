import { z } from 'zod';
import type { Block } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeLine, maybeList, maybeText, signs } from '../fields.ts';
import { atLeast, dayRuns, fill, sayDay, signBlock, words } from '../parts.ts';
import { applicantRows, party } from '../party.ts';
import { committee, company, zhao } from '../sample-people.ts';

const schema = z.strictObject({
  applicants: listOf('申请人', party).min(2, { error: '司法确认须由双方当事人共同申请' }),
  agents: maybeList(
    '委托代理人',
    z.strictObject({
      name: line('姓名', 60),
      of: line('代理谁', 100),
      identity: maybeLine('身份（单位、职务或者与委托人的关系）', 200),
      phone: maybeLine('联系方式', 60),
    }),
    40,
  ),
  committee: line('主持调解的组织'),
  agreedOn: day('协议达成日期'),
  agreementNumber: line('调解协议编号'),
  reasons: maybeText('补充的事实与理由', 10_000),
  court: line('受理法院', 60),
  attachments: maybeList('附件', line('附件名称', 200), 60),
  signs: signs('申请人签名'),
  on: day('申请日期').optional(),
});

const usualAttachments = [
  '人民调解协议书',
  '人民调解委员会主持调解的证明',
  '申请人身份证明（资格证明）',
  '与协议相关的财产权利证明',
  '授权委托书（有委托代理人的）',
];

/** 十一、司法确认申请书（民事诉讼法 第二百零五条；解释 第三百五十三条、第三百五十四条）, between persons or with a body. */
export const confirmation = defineForm({
  id: 'MED-JC',
  size: 13,
  schema,
  layout: (data) => {
    const names = (data.applicants ?? []).map(({ name }) => words(name));
    const both = names.filter((name) => name !== null);
    return [
      ...atLeast(data.applicants, 2, {}).flatMap((each) => applicantRows(each, sayDay)),
      ...atLeast(data.agents, (data.applicants ?? []).some(({ name }) => name) ? 0 : 1, {}).flatMap(
        (agent): Block[] => [
          {
            is: 'row',
            cells: [
              { label: '委托代理人', value: words(agent.name), width: null },
              { label: '联系方式', value: words(agent.phone), width: 10 },
            ],
          },
          {
            is: 'row',
            cells: [
              { label: '代理', value: words(agent.of), width: null },
              { label: '身份', value: words(agent.identity), width: null },
            ],
          },
        ],
      ),
      { is: 'label', text: '请求事项' },
      {
        is: 'para',
        runs: [
          '请求依法确认申请人',
          fill(both.slice(0, -1).join('、') || null, 8),
          '与申请人',
          fill(both.at(-1), 8),
          '于',
          ...dayRuns(data.agreedOn),
          '达成的编号为',
          fill(data.agreementNumber, 14),
          '的人民调解协议有效。',
        ],
      },
      { is: 'label', text: '事实与理由' },
      {
        is: 'para',
        runs: ['申请人之间的纠纷，经', fill(data.committee, 14), '主持调解，各方自愿达成上述调解协议。'],
      },
      ...(data.reasons ? [{ is: 'long' as const, label: '', value: data.reasons, lines: 2 }] : []),
      {
        is: 'para',
        runs: [
          '申请人共同承诺：出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；如果因为该协议内容给他人造成损害的，愿意承担相应的民事责任和其他法律责任。',
        ],
      },
      { is: 'para', runs: ['此致'] },
      { is: 'para', align: 'left', runs: [fill(data.court, 14), data.court ? '' : '人民法院'] },
      signBlock('申请人（签名、盖章或者按指印）', data.signs, { names, least: 2 }),
      { is: 'para', align: 'right', runs: dayRuns(data.on) },
      {
        is: 'note',
        text: `附：${(data.attachments ?? usualAttachments).map((each, at) => `${at + 1}．${each}`).join('；')}。`,
      },
    ];
  },
  sample: {
    applicants: [zhao, company],
    agents: [{ name: '钱立新', of: '清溪县安居建筑劳务有限公司', identity: '该公司职工' }],
    committee,
    agreedOn: '2026-10-20',
    agreementNumber: '（2026）青石人调字第006号',
    court: '清溪县人民法院',
    on: '2026-10-28',
    attachments: usualAttachments,
  },
  variants: {
    persons: { label: '个人与个人', data: { applicants: [{ kind: 'person' }, { kind: 'person' }] } },
    body: { label: '个人与单位', data: { applicants: [{ kind: 'person' }, { kind: 'organisation' }] } },
  },
});
