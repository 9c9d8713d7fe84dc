import { z } from 'zod';
import { defineForm } from '../form.ts';
import { count, day, line, listOf, maybeText, signs, text } from '../fields.ts';
import { blankNumber, usualNumberRule } from '../number.ts';
import { obligation, sayObligation, sayPerformance } from '../obligation.ts';
import { fill, sealBlock, signBlock, signPair, signHow, words } from '../parts.ts';
import { allPartyRows, party } from '../party.ts';
import { mediator, recorder, respondent, zhao } from '../sample-people.ts';

const schema = z.strictObject({
  number: line('编号'),
  parties: listOf('当事人', party),
  facts: text('纠纷的主要事实、争议事项'),
  responsibility: maybeText('各方当事人的责任', 5000),
  obligations: listOf('协议内容', obligation, 200),
  performance: maybeText('履行方式、时限', 5000),
  copies: count('份数', 999).optional(),
  mediators: listOf('人民调解员', line('人民调解员', 60), 10),
  recorder: line('记录人', 60),
  partySigns: signs('当事人签名'),
  mediatorSigns: signs('人民调解员签名'),
  recorderSigns: signs('记录人签名'),
  sealedOn: day('盖章日期').optional(),
});

/** 八、人民调解协议书（人民调解法 第二十九条）: in force when every party, the mediator and the seal are there. */
export const agreement = defineForm({
  id: 'MED-AGR',
  schema,
  layout: (data) => {
    const obligations = data.obligations ?? [];
    const timed = obligations.flatMap((each, at) => {
      const said = sayPerformance(each);
      return said === null ? [] : [obligations.length > 1 ? `第${at + 1}项：${said}` : said];
    });
    const copies = data.copies ?? (data.parties ? data.parties.length + 1 : null);
    return [
      { is: 'number', runs: ['编号：', words(data.number) ?? blankNumber(usualNumberRule)] },
      ...allPartyRows('当事人', data.parties, 2),
      { is: 'long', label: '纠纷的主要事实、争议事项：', value: words(data.facts), lines: 6 },
      ...(data.responsibility
        ? [{ is: 'long' as const, label: '各方当事人的责任：', value: data.responsibility, lines: 2 }]
        : []),
      { is: 'items', label: '经调解，自愿达成如下协议：', items: obligations.map(sayObligation), lines: 6 },
      {
        is: 'long',
        label: '履行方式、时限：',
        value: [...timed, ...(data.performance ? [data.performance] : [])].join('\n') || null,
        lines: 3,
      },
      { is: 'para', keep: true, runs: ['本协议一式', fill(copies, 3), '份，当事人、人民调解委员会各持一份。'] },
      signBlock(`当事人（${signHow}）`, data.partySigns, {
        names: (data.parties ?? []).map(({ name }) => name),
        least: 2,
        dated: true,
      }),
      ...signPair(
        signBlock('人民调解员（签名）', data.mediatorSigns, { names: data.mediators ?? [] }),
        signBlock('记录人（签名）', data.recorderSigns, { names: [data.recorder] }),
      ),
      sealBlock('（人民调解委员会印章）', data.sealedOn),
    ];
  },
  sample: {
    number: '（2026）青石人调字第001号',
    parties: [zhao, respondent],
    facts:
      '2026年9月，买买提·阿不都热合曼翻建房屋时将院墙向东移出约0.4米，压占与赵大山家之间的排水沟约6米。9月24日大雨，雨水无法排出，致赵大山家厨房进水、墙面受损。双方就排水沟的恢复和修缮费用的承担发生争议。',
    responsibility: '院墙压占排水沟由买买提·阿不都热合曼一方造成；厨房墙面原有老化，赵大山自行承担部分修缮费用。',
    obligations: [
      {
        debtor: '买买提·阿不都热合曼',
        what: '将压占排水沟的院墙后退0.4米，恢复排水沟原状，沟宽不少于0.35米，由柳湾村三组组长吴有田到场验看',
        due: '2026-11-10',
      },
      {
        debtor: '买买提·阿不都热合曼',
        creditor: '赵大山',
        what: '支付厨房墙面修缮费用',
        amount: 200_000,
        how: '银行转账至赵大山本人账户，分两期支付',
        instalments: [
          { due: '2026-10-31', amount: 100_000 },
          { due: '2026-11-30', amount: 100_000 },
        ],
      },
      { what: '双方就本次纠纷互不再提出其他要求，今后共同维护排水沟畅通' },
    ],
    copies: 3,
    mediators: [mediator],
    recorder,
    sealedOn: '2026-10-20',
  },
});
