import { z } from 'zod';
import { methodExamples } from './method-example.ts';
import { methodBasis as basis, methodIdentifier as identifier, methodWords as words } from './method-words.ts';
import { termText } from './term.ts';
import { codesOf, matterKinds } from './vocabulary.ts';

/** 做法的几章：组合套餐、调解次数、履行与回访、以案定补. A method that leaves one out has none, or the shipped default. */
/** 套餐里一步做什么 — a closed list; what a place calls the step is its label. */
export const packageWorks = {
  mediation: '人民调解',
  administrative_mediation: '行政调解',
  pre_trial_mediation: '诉前调解',
  appraisal: '鉴定、检测、评估',
  compensation: '赔付、理赔',
  confirmation: '司法确认',
  counselling: '心理疏导',
  online: '线上服务',
  arbitration: '仲裁',
  petition: '信访办理',
  filing: '诉讼立案',
  fast_track: '速裁快审',
  legal_supervision: '法律监督',
} as const;
export type PackageWork = keyof typeof packageWorks;

/** 不成也算一次调解不成的步骤; people's mediation is counted from its own record. */
export const mediatingWorks: readonly PackageWork[] = ['administrative_mediation', 'pre_trial_mediation'];

const saysWorks = codesOf(packageWorks)
  .map((code) => `${code} ${packageWorks[code]}`)
  .join('、');

const packageStep = z.strictObject({
  id: identifier.describe('步骤代号，小写字母开头，如 appraisal；同一套餐里不重复'),
  label: words.describe('步骤名称，如 鉴定前置'),
  does: z.enum(codesOf(packageWorks)).describe(`这一步做什么：${saysWorks}`),
  needs: z
    .array(identifier)
    .max(12)
    .optional()
    .describe('先决步骤的代号，须写在本步之前；没有办成的，本步不能开始（如鉴定前置）。不写的可以与其他步骤同时进行'),
  within: termText.optional().describe('从转入之日起的期限，写法如 “30 calendar_days”；没有期限的不写'),
  examples: methodExamples.optional().describe('写了 within 的，至少一个办例'),
  may_skip: z.boolean().describe('可否说明理由后跳过：可以写 true，必经的写 false'),
  proof: words.describe('办成的凭证，如 鉴定意见书'),
});
export type MethodPackageStep = z.infer<typeof packageStep>;

/** 组合式套餐: ordered steps across units; chosen for a matter by a person, run and watched. */
export const methodPackages = z
  .array(
    z.strictObject({
      id: identifier.describe('套餐代号，小写字母开头，如 mediation_confirmation'),
      label: words.describe('套餐名称，如 人民调解+司法确认'),
      kinds: z
        .array(z.enum(codesOf(matterKinds)))
        .min(1)
        .optional()
        .describe('多用于哪些纠纷类型，只作提示，由人选择；不写的各类都可用'),
      steps: z.array(packageStep).min(2).max(12).describe('步骤，照次序写，二至十二步'),
      basis,
    }),
  )
  .max(30)
  .describe('组合式套餐：跨单位的若干步骤，由人为一件事项选用');
export type MethodPackage = z.infer<typeof methodPackages>[number];

/** 调解次数 (多次调解不成引导诉讼). The court road is proposed, never taken by itself. */
export const methodRounds = z
  .strictObject({
    court_after: z.int().min(1).max(9).describe('调解不成满几次后，提示建议走诉讼途径；只提示，由人办理'),
    basis,
  })
  .describe('调解不成的次数');

/** 履行与回访. */
export const methodPerformance = z
  .strictObject({
    remind_before: z.int().min(1).max(30).describe('到期前几日提醒调解员；义务人愿意的也提醒'),
    after_due: termText.describe('每期到期后多久回访，写法如 “7 calendar_days”'),
    after_effect: z
      .array(termText)
      .max(6)
      .describe('协议生效后多久各回访一次，如 “30 calendar_days”“90 calendar_days”'),
    examples: methodExamples.describe('办例：照 after_due 实际算一遍，结果不符不得发布'),
    basis,
  })
  .describe('履行的提醒与回访');
export type MethodPerformance = z.infer<typeof methodPerformance>;

/** 没有规定时用的. 人民调解工作若干规定 第三十四条、第三十五条、第三十九条 want call-backs and set no days. */
export const usualPerformance: MethodPerformance = {
  remind_before: 3,
  after_due: '7 calendar_days',
  after_effect: ['30 calendar_days', '90 calendar_days'],
  examples: [{ from: '2026-03-31', due: '2026-04-07' }],
  basis: '〔产品默认〕人民调解工作若干规定第三十四条、第三十五条、第三十九条要求督促履行和回访，没有规定日数',
};

/** 补贴的情形, from the lightest; each is what the record shows. */
export const subsidyCases = {
  oral: '口头协议',
  written: '书面协议',
  confirmed: '经司法确认的协议',
} as const;
export type SubsidyCase = keyof typeof subsidyCases;

const fen = z.int().min(1).max(1_000_000_00);

/** 以案定补: rates and caps. A worksheet for people; nothing is paid by the system. */
export const methodSubsidy = z
  .strictObject({
    rates: z
      .strictObject({
        oral: fen.describe('口头协议一件补多少，以分为单位，如 5000 即 50 元'),
        written: fen.describe('书面协议一件补多少，以分为单位'),
        confirmed: fen.describe('经司法确认的协议一件补多少，以分为单位'),
      })
      .describe('各种情形一件的标准'),
    cap_per_mediator: fen.describe('一名调解员每期最多补多少，以分为单位'),
    cap_per_committee: fen.describe('一个调委会每期最多补多少，以分为单位'),
    audit_share: z.int().min(1).max(100).describe('抽查比例，百分之几'),
    audit_least: z.int().min(1).max(50).describe('至少抽查几件'),
    basis,
  })
  .describe('以案定补：标准、上限、抽查；没有规定的不写，也就没有这张表');
export type MethodSubsidy = z.infer<typeof methodSubsidy>;
