import type { MethodRisks, RiskRule } from '@jieyou/contracts';

/** 一件事项上看得到的迹象. */
export type Signs = {
  readonly title: string;
  readonly narrative: string;
  readonly repeats: number;
  readonly overdueDays: number;
  readonly returned: number;
  readonly group: number;
  readonly reopened: number;
};

export type Reason = { readonly rule: RiskRule; readonly says: string };

/** 依规则提示: each reason with what it saw. It proposes; it never enters anything. */
export function reasonsFor(signs: Signs, { rules }: Pick<MethodRisks, 'rules'>): Reason[] {
  const counted: Readonly<Record<Exclude<RiskRule, 'mentions'>, readonly [number, string]>> = {
    recurs: [signs.repeats, `同一纠纷又反映了 ${signs.repeats} 次`],
    overdue: [signs.overdueDays, `已逾期 ${signs.overdueDays} 日`],
    returned: [signs.returned, `退单 ${signs.returned} 次`],
    group: [signs.group, `一方 ${signs.group} 人`],
    reopened: [signs.reopened, `重新办理 ${signs.reopened} 次`],
  };
  return rules.flatMap(({ rule, at = 1, words = [] }): Reason[] => {
    if (rule === 'mentions') {
      const found = words.filter((word) => `${signs.title}\n${signs.narrative}`.includes(word));
      return found.length > 0 ? [{ rule, says: `写有「${found.join('」「')}」` }] : [];
    }
    const [count, says] = counted[rule];
    return count >= at ? [{ rule, says }] : [];
  });
}
