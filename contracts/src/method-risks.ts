import { z } from 'zod';
import { methodBasis, methodIdentifier, methodWords } from './method-words.ts';
import { codesOf } from './vocabulary.ts';

/**
 * 提示规则的机制: what a rule may look at, all of it about a dispute and none of it about a person: no illness, no
 * record, no ethnicity, no count of petitions.
 */
export const riskRules = {
  recurs: '同一纠纷再次反映满几次（信访不计）',
  overdue: '逾期满几日',
  returned: '退单满几次',
  group: '一方满几人',
  reopened: '办结后重新办理满几次',
  mentions: '诉求里写有所列的词（扬言、凶器等）',
} as const;
export type RiskRule = keyof typeof riskRules;

/** 风险清单: the place's tiers, how often a risk is looked at again, and which rules propose. */
export const methodRisks = z
  .strictObject({
    tiers: z
      .array(
        z.strictObject({
          id: methodIdentifier.describe('类别代号，如 attention'),
          label: methodWords.describe('类别的本地叫法，如 关注'),
          review_days: z.int().min(1).max(90).describe('最迟几日复核一次'),
        }),
      )
      .min(1)
      .max(5)
      .describe('风险的类别，从轻到重；对事不对人'),
    rules: z
      .array(
        z.strictObject({
          rule: z
            .enum(codesOf(riskRules))
            .describe(
              '规则：recurs 再次反映、overdue 逾期、returned 退单、group 人数、reopened 重新办理、mentions 写有某词',
            ),
          at: z.int().min(1).max(1000).optional().describe('满多少就提示；mentions 不写'),
          words: z.array(methodWords).max(40).optional().describe('mentions 所看的词'),
        }),
      )
      .max(12)
      .describe('只提示，不列入：由人看过理由再决定'),
    basis: methodBasis,
  })
  .describe('风险清单：列矛盾纠纷和问题，不列人');
export type MethodRisks = z.infer<typeof methodRisks>;

/** 工作法没有写的，暂用这些. */
export const usualRisks: MethodRisks = {
  tiers: [
    { id: 'attention', label: '关注', review_days: 30 },
    { id: 'key', label: '重点关注', review_days: 7 },
  ],
  rules: [],
  basis: '〔产品默认〕',
};
