import { z } from 'zod';
import type { Block } from '../block.ts';
import { defineForm } from '../form.ts';
import { day, line, listOf, maybeLine, signs } from '../fields.ts';
import { dayRuns, fill, maybeDay, signBlock, signHow, words } from '../parts.ts';
import { party, partyRows, person } from '../party.ts';
import { committee, company } from '../sample-people.ts';

const powers = {
  apply: '代为申请、终止调解',
  evidence: '代为提供证据',
  choose: '代为选择调解员',
  claims: '代为承认、变更、放弃请求',
  sign: '代为参加调解并签署调解文书',
  receive: '代为领取文书',
  other: '其他',
} as const;
const powerCodes = Object.keys(powers) as [keyof typeof powers, ...(keyof typeof powers)[]];

const schema = z.strictObject({
  principal: party.meta({ title: '委托人' }),
  agent: person.meta({ title: '受托人' }),
  relation: line('受托人与委托人的关系', 60),
  matter: line('委托事项', 300),
  committee: line('人民调解委员会名称'),
  powers: listOf('代理权限', z.enum(powerCodes, { error: '请选择代理权限' }), 7),
  otherPower: maybeLine('其他权限', 300),
  until: day('委托期限').optional(),
  principalSigns: signs('委托人签名'),
  agentSigns: signs('受托人签名'),
  on: day('委托日期').optional(),
});

/** 授权委托书: each power is ticked by itself; what is not ticked was not given (民法典 第一百六十五条). */
export const powerOfAttorney = defineForm({
  id: 'MED-POA',
  schema,
  layout: (data) => [
    ...partyRows('委托人', data.principal ?? {}),
    ...partyRows('受托人', { kind: 'person', ...data.agent }),
    { is: 'row', cells: [{ label: '受托人与委托人的关系', value: words(data.relation), width: null }] },
    {
      is: 'para',
      runs: [
        '委托人因',
        fill(data.matter, 16),
        '一事，委托上列受托人在',
        fill(data.committee, 12),
        '主持的人民调解中，作为委托人的代理人。',
      ],
    },
    { is: 'label', text: '代理权限（在□内打√，未打√的没有授权）：' },
    ...powerCodes.map((code): Block => ({
      is: 'para',
      runs: [
        { tick: data.powers?.includes(code) === true, label: powers[code] },
        ...(code === 'other' ? ['：', fill(data.otherPower, 18)] : []),
      ],
    })),
    {
      is: 'para',
      runs: ['委托期限：自签名之日起至', fill(maybeDay(data.until) ?? (data.on ? '本纠纷调解终结' : null), 10), '止。'],
    },
    signBlock(`委托人（${signHow}）`, data.principalSigns, { names: [data.principal?.name] }),
    signBlock('受托人（签名）', data.agentSigns, { names: [data.agent?.name] }),
    { is: 'para', align: 'right', runs: dayRuns(data.on) },
  ],
  sample: {
    principal: company,
    agent: {
      kind: 'person',
      name: '钱立新',
      gender: '男',
      nation: '苗族',
      age: 38,
      job: '行政主管',
      phone: '13900000005',
    },
    relation: '本单位职工',
    matter: '与二十三名务工人员拖欠工资纠纷',
    committee,
    powers: ['apply', 'evidence', 'choose', 'sign', 'receive'],
    on: '2026-10-09',
  },
});
