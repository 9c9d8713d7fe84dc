import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MethodSubsidy } from '@jieyou/contracts';
import { amountsOf, sampleOf } from './sheet.ts';

const rule: MethodSubsidy = {
  rates: { oral: 5000, written: 20_000, confirmed: 30_000 },
  ...{ cap_per_mediator: 50_000, cap_per_committee: 80_000, audit_share: 10, audit_least: 2 },
  basis: '〔测试〕示例标准',
};
const line = (mediator: string, rate = 20_000, kept = true) => ({ mediator, committee: '甲委', rate, kept });

describe('补贴的上限', () => {
  it('一人到顶的，后面的只补余下的；全委到顶的，谁也不再补；不补的不占额度', () => {
    const lines = [line('一'), line('一', 20_000, false), line('一'), line('一'), line('二'), line('二', 30_000)];
    expect(amountsOf(lines, rule).map(({ amount }) => amount)).toEqual([20_000, 0, 20_000, 10_000, 20_000, 10_000]);
  });

  it('无论怎样排，总额不超过两个上限，每件不超过标准', () => {
    const any = fc.array(
      fc.record({
        mediator: fc.constantFrom('一', '二', '三'),
        committee: fc.constant('甲委'),
        rate: fc.constantFrom(5000, 20_000, 30_000),
        kept: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(any, (lines) => {
        const done = amountsOf(lines, rule);
        const sum = (of: typeof done) => of.reduce((total, { amount }) => total + amount, 0);
        expect(sum(done)).toBeLessThanOrEqual(rule.cap_per_committee);
        for (const one of ['一', '二', '三']) {
          expect(sum(done.filter(({ mediator }) => mediator === one))).toBeLessThanOrEqual(rule.cap_per_mediator);
        }
        expect(done.every(({ amount, rate }) => amount >= 0 && amount <= rate)).toBe(true);
      }),
    );
  });
});

describe('随机抽查', () => {
  const frame = Array.from({ length: 45 }, (_, at) => `件${at}`);
  it('同一种子、同一名单，抽到的一样；与名单的次序无关；不少于比例和最少件数', () => {
    const drawn = sampleOf(frame, '种子甲', rule);
    expect(drawn.length).toBe(5);
    expect(sampleOf(frame.toReversed(), '种子甲', rule)).toEqual(drawn);
    expect(sampleOf(frame, '种子乙', rule)).not.toEqual(drawn);
    expect(sampleOf(frame.slice(0, 1), '种子甲', rule)).toEqual(['件0']);
  });
});
