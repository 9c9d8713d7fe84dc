import { z } from 'zod';
import { sayMoney } from '../../../../kernel/money.ts';
import { defineForm } from '../form.ts';
import { day, fen, line, maybeLine, maybeList, maybeText, signs, text } from '../fields.ts';
import { atLeast, dayRuns, fill, maybeDay, sayDay, signBlock, words } from '../parts.ts';
import { applicantRows, party, partyRows } from '../party.ts';
import { committee, company, zhao } from '../sample-people.ts';

const claim = z.strictObject({ what: text('请求的款项', 500), amount: fen('金额'), due: day('应付日期').optional() });

const schema = z.strictObject({
  applicant: party,
  respondent: party,
  claims: z
    .array(claim, { error: '请写明请求的款项' })
    .min(1, { error: '请写明请求的款项' })
    .max(200)
    .meta({ title: '请求' }),
  total: fen('合计'),
  committee: line('主持调解的组织'),
  agreedOn: day('协议生效日期'),
  agreementNumber: maybeLine('调解协议编号'),
  facts: text('事实与理由', 10_000),
  wages: z.boolean().meta({ title: '劳动报酬等四类' }),
  court: maybeLine('受理法院', 60),
  more: maybeText('其他说明', 3000),
  attachments: maybeList('附件', line('附件名称', 200), 60),
  signs: signs('申请人签名'),
  on: day('申请日期').optional(),
});

const basis = '《中华人民共和国民事诉讼法》第二百二十五条';
const wageBasis = `${basis}、《中华人民共和国劳动争议调解仲裁法》第十六条`;

/** 支付令申请书（民事诉讼法 第二百二十五条；劳动争议调解仲裁法 第十六条）, filled from what the agreement says and what is still owed. */
export const paymentOrder = defineForm({
  id: 'MED-PAYORDER',
  size: 13,
  schema,
  layout: (data) => [
    ...applicantRows(data.applicant ?? {}, sayDay),
    { is: 'gap', lines: 0.3 },
    ...partyRows('被申请人', data.respondent ?? {}),
    { is: 'label', text: '请求事项' },
    {
      is: 'para',
      runs: [
        '请求人民法院向被申请人发出支付令，督促被申请人给付',
        fill(typeof data.total === 'number' ? sayMoney(data.total) : null, 22),
        '，其中：',
      ],
    },
    {
      is: 'items',
      label: '',
      items: atLeast(data.claims, 1, {}).flatMap(({ what, amount, due }) => {
        const money = typeof amount === 'number' ? sayMoney(amount) : '';
        const until = maybeDay(due);
        return words(what) === null ? [] : [`${what ?? ''}，${money}${until ? `（应于${until}前给付）` : ''}`];
      }),
      lines: 2,
    },
    { is: 'label', text: '事实与理由' },
    {
      is: 'para',
      runs: [
        '申请人与被申请人的纠纷，经',
        fill(data.committee, 14),
        '主持调解，于',
        ...dayRuns(data.agreedOn),
        '达成的人民调解协议（编号',
        fill(data.agreementNumber, 14),
        '）生效。',
      ],
    },
    { is: 'long', label: '', value: words(data.facts), lines: 4 },
    {
      is: 'para',
      runs: [
        `债权债务关系明确，申请人没有其他对待给付义务，支付令能够送达被申请人。依照${data.wages === true ? wageBasis : basis}，申请支付令。`,
      ],
    },
    ...(data.more ? [{ is: 'long' as const, label: '', value: data.more, lines: 1 }] : []),
    { is: 'para', runs: ['此致'] },
    { is: 'para', align: 'left', runs: [fill(data.court, 14), data.court ? '' : '人民法院'] },
    signBlock('申请人（签名、盖章或者按指印）', data.signs, { names: [words(data.applicant?.name)] }),
    { is: 'para', align: 'right', runs: dayRuns(data.on) },
    {
      is: 'note',
      text: `附：${(data.attachments ?? usual).map((each, at) => `${at + 1}．${each}`).join('；')}。对待给付、能否送达等条件须由申请人自己核对；支付令失效的，转入诉讼程序，申请人不同意起诉的除外。`,
    },
  ],
  sample: {
    applicant: zhao,
    respondent: company,
    claims: [{ what: '2026年6月至9月工资第二期', amount: 700_000, due: '2026-10-31' }],
    total: 700_000,
    committee,
    agreedOn: '2026-09-20',
    agreementNumber: '（2026）青石人调字第006号',
    facts: '协议约定被申请人分两期支付工资，第一期已付清，第二期7,000元到期没有支付，经调委会督促仍未支付。',
    wages: true,
    court: '清溪县人民法院',
    on: '2026-11-05',
  },
});

const usual = [
  '支付令申请书副本',
  '人民调解协议书',
  '申请人身份证明',
  '被申请人身份信息或者登记信息',
  '没有履行的证明',
];
