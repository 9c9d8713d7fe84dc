import { describe, expect, it } from 'vitest';
import { figuresOf, shareOf } from './evaluate.ts';
import type { LabelledPair } from './evaluate.ts';

const pair = (label: LabelledPair['label'], strength: LabelledPair['strength']): LabelledPair => ({
  ...{ sample: '甲', label, strength },
});

describe('查准率与查全率', () => {
  it('提出来的里有多少是同一件事，同一件事里有多少提了出来；相关的另算', () => {
    const pairs = [
      ...[pair('same', 'likely'), pair('same', 'possible'), pair('same', null), pair('related', 'possible')],
      ...[pair('different', 'possible'), pair('different', null)],
    ];
    expect(figuresOf('甲', pairs, 'possible')).toMatchObject({
      ...{ pairs: 6, same: 3, related: 1 },
      ...{ precision: { of: 2, in: 4 }, useful: { of: 3, in: 4 }, recall: { of: 2, in: 3 } },
    });
    expect(figuresOf('甲', pairs, 'likely')).toMatchObject({ precision: { of: 1, in: 1 }, recall: { of: 1, in: 3 } });
  });
  it('区间随件数变窄，不越过零和一', () => {
    const [few, many] = [shareOf(9, 10), shareOf(900, 1000)];
    expect(many.high - many.low).toBeLessThan(few.high - few.low);
    expect([shareOf(10, 10).high <= 1, shareOf(0, 10).low >= 0]).toEqual([true, true]);
  });
});
