import { describe, expect, it } from 'vitest';
import { checkDraft } from './check-draft.ts';

const [a, b] = ['11111111-1111-4111-8111-111111111111', '22222222-2222-4222-8222-222222222222'];

describe('边谈边查', () => {
  it('每一项自己的毛病写在自己旁边；金额同时有大写', () => {
    const { lines } = checkDraft({
      obligations: [
        { debtor: b, creditor: a, what: '尽快支付工资', amount: 123_450, due: '2026-05-01' },
        { debtor: b, what: '把滴水沟恢复原状', due: '2026-05-01' },
      ],
    });
    expect(lines[0]?.said.map(({ words }) => words)).toEqual(['“尽快”说不清，请写明数额、日期或具体做法']);
    expect(lines[0]?.money).toContain('壹仟贰佰叁拾肆元伍角');
    expect(lines[1]?.said).toEqual([]);
  });

  it('还没写完的一期不算一期；加不起来的指出来', () => {
    const owed = { debtor: b, creditor: a, what: '支付货款', amount: 100_000 };
    const parts = [{ due: '2026-05-01', amount: 40_000 }, { due: '2026-06-01' }];
    const { lines } = checkDraft({ obligations: [{ ...owed, instalments: parts }] });
    expect(lines[0]?.said).toEqual([{ words: '各期金额相加与总额不符', barred: true }]);
    expect(lines[0]?.instalments[1]).toBeNull();
  });
});
