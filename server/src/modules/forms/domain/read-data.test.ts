import { describe, expect, it, test } from 'vitest';
import { mediationForms } from '@jieyou/contracts';
import type { MediationForm } from '@jieyou/contracts';
import { dossierLacks, dossierOrder } from './dossier-check.ts';
import { forms } from './forms.ts';
import { listFields } from './list-fields.ts';
import { blankNumber, formNumber, usualNumberRule } from './number.ts';
import { sayObligation, sayPerformance } from './obligation.ts';
import { pagesOf } from './page-range.ts';
import { readData } from './read-data.ts';
import { sayFormRefusal } from './refusals.ts';

const ids = Object.keys(mediationForms) as MediationForm[];
const agreement = forms['MED-AGR'];
const whole = agreement.sample as Record<string, unknown>;
const refused = (data: unknown, draft = false): string => {
  const read = readData(agreement, data, draft);
  return read.ok ? '' : sayFormRefusal(read.refusal);
};

describe('文书的数据', () => {
  test.each(ids)('%s 的样张是齐全的；什么都没有的，可以出空白', (id) => {
    expect(readData(forms[id], forms[id].sample, false)).toMatchObject({ ok: true, value: { missing: [] } });
    expect(readData(forms[id], {}, true)).toMatchObject({ ok: true });
    expect(readData(forms[id], {}, false)).toMatchObject({ ok: false, refusal: { code: 'form_incomplete' } });
  });

  test.each(ids)('%s 的每个字段都有中文栏目名', (id) => {
    const fields = listFields(forms[id].schema);
    expect(fields.length).toBeGreaterThan(0);
    expect(fields.filter(({ title }) => !/\p{Script=Han}/u.test(title))).toEqual([]);
  });

  it('缺了必填的，按栏目名拒绝；出草稿的，列出还缺什么', () => {
    const { facts: _, ...rest } = whole;
    const parties = [{ kind: 'person', name: '赵大山' }, { kind: 'organisation' }];
    expect(refused({ ...rest, parties })).toBe(
      '《人民调解协议书》还没有填全：当事人第 2 项 名称；纠纷的主要事实、争议事项。请补齐后再出正式文本，或者先出草稿。',
    );
    expect(readData(agreement, { ...rest, parties }, true)).toMatchObject({
      value: { missing: ['当事人第 2 项 名称', '纠纷的主要事实、争议事项'] },
    });
  });

  it('填错的，草稿也不收，说出错在哪一栏', () => {
    expect(refused({ ...whole, sealedOn: '2026-02-30' }, true)).toContain('盖章日期：盖章日期应是日期，如 2026-11-21');
    const owed = [{ debtor: '甲', creditor: '乙', what: '付款', amount: 1.5 }];
    expect(refused({ ...whole, obligations: owed }, true)).toContain('协议内容第 1 项 金额');
    expect(refused({ ...whole, 甲方: '多出来的' }, true)).not.toBe('');
  });

  it('空白、空文字当作没有填；看不见的字符去掉', () => {
    const read = readData(agreement, { ...whole, facts: '  \u200b \n', responsibility: null }, true);
    expect(read).toMatchObject({ ok: true, value: { missing: ['纠纷的主要事实、争议事项'] } });
  });

  it('不宜外露的，电话、住址不上纸，并写明不列', () => {
    const parties = [
      { kind: 'person', name: '甲某', phone: '13900000009', address: '某处', withheld: true },
      { kind: 'person', name: '乙某' },
    ];
    const read = readData(agreement, { ...whole, parties }, false);
    const said = JSON.stringify(read.ok && read.value.layout.blocks);
    expect(said).not.toMatch(/13900000009|某处/);
    expect(said).toContain('（应当事人要求不列）');
  });
});

describe('协议约定写成话', () => {
  it('谁向谁、多少（小写大写）、何时、怎样、分几期', () => {
    const owed = {
      debtor: '甲公司',
      creditor: '乙某',
      what: '支付工资；',
      amount: 2_345_050,
      how: '银行转账。',
      instalments: [
        { due: '2026-12-31', amount: 1_000_000 },
        { due: '2027-01-31', amount: 1_345_050 },
      ],
    };
    expect(sayObligation(owed)).toBe('甲公司向乙某支付工资，计人民币23,450.50元（大写：贰万叁仟肆佰伍拾元伍角）。');
    expect(sayPerformance(owed)).toBe(
      '分2期：第1期于2026年12月31日前支付人民币10,000.00元（大写：壹万元整）；第2期于2027年1月31日前支付人民币13,450.50元（大写：壹万叁仟肆佰伍拾元伍角）；方式：银行转账。',
    );
    expect(sayPerformance({ what: '互不追究' })).toBeNull();
  });
});

describe('编号与卷宗', () => {
  it('编号按规则，空白留出填写处', () => {
    expect(formNumber(usualNumberRule, { year: 2026, committee: '椒园', seq: 1 })).toBe('（2026）椒园人调字第001号');
    expect(formNumber('{committee}〔{year}〕{seq}号', { year: 2026, committee: '$&', seq: 12 })).toBe('$&〔2026〕12号');
    expect(blankNumber(usualNumberRule)).toMatch(/^（　+）　+人调字第　+号$/);
  });

  it('页号一份接一份', () => {
    const parts = [1, 2, 1].map((pages, at) => ({ name: `甲${at}`, remark: '', pages }));
    expect(pagesOf(parts).map(({ page }) => page)).toEqual(['1', '2—3', '4']);
  });

  it('缺什么、谁能补：申请书与登记表有一份即可，有代理人的要委托书', () => {
    const held = ['MED-REG', 'MED-RIGHTS', 'MED-MIN', 'MED-AGR'];
    expect(dossierLacks(held, new Set(['written', 'agents']))).toEqual([
      { name: '当事人身份证明', supplier: '当事人', basis: '司法部 2010 年人民调解文书格式' },
      { name: '授权委托书', supplier: '委托人', basis: '民法典 第一百六十五条' },
    ]);
    expect(dossierLacks([...held, 'ID', 'MED-POA'], new Set(['written', 'agents']))).toEqual([]);
  });

  it('卷内按办理程序排列，同一种的先后不变', () => {
    const parts = ['MED-FUP', 'MED-AGR', 'OTHER', 'MED-APPLY', 'ID', 'MED-MIN'].map((kind, at) => ({ kind, at }));
    expect(dossierOrder(parts).map(({ kind }) => kind)).toEqual([
      'MED-APPLY',
      'ID',
      'MED-MIN',
      'MED-AGR',
      'MED-FUP',
      'OTHER',
    ]);
  });
});
