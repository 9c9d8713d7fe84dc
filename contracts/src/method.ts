import { z } from 'zod';
import { cadence } from './method-cadence.ts';
import { methodRisks } from './method-risks.ts';
import { methodInformation } from './method-information.ts';
import { methodBasis as basis, methodIdentifier as identifier, methodWords as words } from './method-words.ts';
import { methodExamples as examples } from './method-example.ts';
import { methodPackages, methodPerformance, methodRounds, methodSubsidy, usualPerformance } from './method-practice.ts';
import type { MethodPackage, MethodPerformance } from './method-practice.ts';
import { referralTerms } from './referrals/method-terms.ts';
import { parseTerm, termText } from './term.ts';
import type { Term } from './term.ts';
import { channels, codesOf, levels, natures, outcomes, stages } from './vocabulary.ts';
import type { ClockKind, Level } from './vocabulary.ts';

/** 起算 — the act of the loop from which a clock runs. */
export const clockStarts = { registered: '登记', accepted: '受理', received: '接单', concluded: '办结' } as const;
export type ClockStart = keyof typeof clockStarts;

const methodClock = z.strictObject({
  within: termText,
  starts: z
    .enum(codesOf(clockStarts))
    .describe('从哪一步起算：registered 登记、accepted 受理、received 接单、concluded 办结'),
  statutory: z.boolean().describe('是否法定期限：法定期限写 true，内部要求写 false'),
  basis,
  examples,
});

/**
 * 分办路径 — how a matter of a grade is shared out; a method may call them by local names. Each is a named mechanism
 * that any method may use: `counter` asks nothing, `consultation` a recorded consultation before dispatching or
 * concluding, `leader` a leader who is named and answers for it.
 */
export const routes = { counter: '窗口直接分办', consultation: '会商后分办', leader: '领导包案' } as const;
export type Route = keyof typeof routes;

const gradeClock = z.strictObject({ within: termText, basis, examples }).describe('本等级另定的期限');

const grade = z.strictObject({
  id: identifier.describe('等级代号，小写字母开头，如 general'),
  label: words.describe('等级名称，如 一般'),
  level: z.enum(codesOf(levels)).describe('由哪一级办理：village 村、township 乡镇、county 县'),
  route: z
    .enum(codesOf(routes))
    .describe(
      '分办路径：counter 窗口直接分办、consultation 会商后分办（没有记录会商的，不能交办、办结）、leader 领导包案（没有指定包案领导的，不能交办、办结）',
    ),
  clocks: z
    .strictObject({
      accept: gradeClock.optional().describe('本等级的受理期限'),
      contact: gradeClock.optional().describe('本等级的首次联系期限'),
      resolve: gradeClock.optional().describe('本等级的办理期限'),
      feedback: gradeClock.optional().describe('本等级的反馈回访期限'),
    })
    .optional()
    .describe('本等级另定的期限；不写的用总期限'),
  refer_up: z
    .strictObject({ to: words.describe('提请的上一级，如 设区的市综治中心'), basis })
    .optional()
    .describe('县以上可以提请哪一级统筹，写了才有「提请上级统筹」这个动作；没有规定的不写'),
  basis,
});

/** 文号式样: which marks a number must carry so that it never repeats within a year. */
const numberPattern = z
  .string()
  .max(60)
  .regex(/^(?=.*\{year\})(?=.*\{seq\})(?:[^{}]|\{(?:year|org|seq)\})+$/)
  .describe('文号式样，须含 {year} 与 {seq}，可含 {org}，如 “{org}交办〔{year}〕{seq}号”');

const paperLabels = z.strictObject({
  lead: words.describe('主办单的名称，如 交办单'),
  co: words.describe('协办单的名称'),
  urge: words.describe('督办单的名称'),
});

/** 可以另取名称的文书, each with its general name; the orders have labels of their own. */
export const namedPapers = {
  receipt: '登记回执',
  receive: '接单回执',
  return: '退单',
  extension: '延期审批单',
  not_accepted: '不予受理告知书',
  reply: '答复告知书',
  verify: '核验单',
  call_back: '回访记录',
} as const;

/** 一组可以另取的名称: every key is explained, so that an editor says what it names. */
const localNames = <Code extends string>(general: Readonly<Record<Code, string>>, what: string) =>
  z.strictObject(
    Object.fromEntries(
      Object.entries<string>(general).map(([code, name]) => [
        code,
        words.optional().describe(`${what}「${name}」的本地叫法`),
      ]),
    ) as Record<Code, z.ZodOptional<typeof words>>,
  );

/** 依据 of what is a name or a plain list, and so has no room for its own. */
const basisOf = z
  .strictObject({
    steps: basis.optional(),
    orders: basis.optional(),
    papers: basis.optional(),
    routes: basis.optional(),
    levels: basis.optional(),
    sources: basis.optional(),
    natures: basis.optional(),
    outcomes: basis.optional(),
    numbering: basis.optional(),
  })
  .describe('叫法、来源、性质、结果、文号各自的依据；只写得出的几项');

/**
 * 工作法. It labels, requires, limits and sets clocks; states and transitions are code and never stand here.
 * Every object is strict, so that a misspelt key is an error with a place and not a silent default.
 */
export const method = z
  .strictObject({
    id: identifier.describe('工作法代号，小写字母开头，如 neutral'),
    version: z.int().min(1).describe('版本号，从 1 起；发布后不得修改，改动须另立新版本'),
    label: words.describe('工作法名称'),
    basis,
    labels: z
      .strictObject({
        steps: localNames(stages, '环节').describe('本地对各环节的叫法；不写的用通用叫法'),
        orders: paperLabels.describe('本地对各类工单的叫法'),
        papers: localNames(namedPapers, '文书').describe(
          '本地对其他文书的叫法，如 receipt: 受理回执；不写的用通用叫法',
        ),
        loop: words.optional().describe('本地对整套流转的叫法，如 “四单”运行机制'),
        routes: localNames(routes, '分办路径')
          .optional()
          .describe('本地对分办路径的叫法，如 consultation: 联席会商；不写的用通用叫法'),
        levels: localNames(levels, '办理层级')
          .optional()
          .describe('本地对各级办理的叫法，如 village: 村级调；不写的用通用叫法'),
      })
      .describe('本地叫法'),
    basis_of: basisOf.optional(),
    sources: z
      .array(z.enum(codesOf(channels)))
      .min(1)
      .describe('登记时可选的来源渠道'),
    natures: z
      .array(z.enum(codesOf(natures)))
      .min(1)
      .describe('登记时可选的事项性质'),
    outcomes: z
      .array(z.enum(codesOf(outcomes)))
      .min(1)
      .describe('办结时可选的结果'),
    grades: z.array(grade).min(1).describe('等级，从轻到重排列'),
    clocks: z
      .strictObject({
        accept: methodClock.describe('受理期限'),
        contact: methodClock.describe('首次联系期限'),
        resolve: methodClock.describe('办理期限'),
        feedback: methodClock.describe('反馈回访期限'),
      })
      .describe('四个时钟'),
    extension: z
      .strictObject({
        times: z.int().min(0).max(9).describe('最多延期几次，不许延期写 0'),
        at_most: termText.describe('每次最长延多久，写法同期限长度'),
        approver: z
          .enum(['centre_director', 'supervisor'])
          .describe('由谁批准延期：centre_director 中心主任、supervisor 督办员'),
        basis,
      })
      .describe('延期'),
    returns: z
      .strictObject({ consultation_after: z.int().min(1).max(9).describe('退单满几次后须先会商再交办'), basis })
      .describe('退单'),
    reopen: z.strictObject({ within: termText.describe('办结后多久内可以重新办理'), basis }).describe('重新办理'),
    call_back: z
      .strictObject({
        required_outcomes: z.array(z.enum(codesOf(outcomes))).describe('哪些结果必须回访'),
        attempts: z.int().min(1).max(9).describe('联系不上时至少联系几次'),
        basis,
      })
      .describe('回访'),
    verify: z
      .strictObject({ by_other_person: z.boolean().describe('核验是否须由承办人以外的人进行'), basis })
      .describe('核验'),
    numbering: z
      .strictObject({ lead: numberPattern, co: numberPattern, urge: numberPattern })
      .describe('各类工单的文号'),
    pauses: z
      .array(z.strictObject({ id: identifier.describe('事由代号'), label: words.describe('事由'), basis }))
      .describe('可以中止计时的事由'),
    cadences: z.array(cadence).max(60).optional().describe('频次：哪些会议和工作按期进行'),
    packages: methodPackages.optional(),
    mediation_rounds: methodRounds.optional(),
    performance: methodPerformance.optional(),
    case_subsidy: methodSubsidy.optional(),
    information: methodInformation.optional(),
    risks: methodRisks.optional(),
    referrals: referralTerms.optional(),
    not_defined: z.array(z.string().trim().min(1).max(200)).describe('本工作法没有规定、须由本地另行明确的事项'),
    quoted: z
      .array(
        z.strictObject({
          row: z
            .string()
            .regex(/^[A-Z]{2,3}-\d{2}$/)
            .describe('做法清单的行号，如 SS-08'),
          text: z.string().trim().min(2).max(300).describe('材料的原话'),
        }),
      )
      .optional()
      .describe('材料另外载明、平台尚不据以运行的做法：只照录原话，供本地以后另行规定'),
  })
  .describe('工作法文件：可从 methods/neutral/method.yaml 抄一份改起');
export type Method = z.infer<typeof method>;
export type MethodGrade = Method['grades'][number];

/** 本等级的规定; undefined while ungraded, or where the method has no such grade. */
export const gradeOf = ({ grades }: Pick<Method, 'grades'>, id: string | null): MethodGrade | undefined =>
  grades.find((each) => each.id === id);

/** 某个套餐. */
export const packageOf = ({ packages = [] }: Pick<Method, 'packages'>, id: string): MethodPackage | undefined =>
  packages.find((each) => each.id === id);

/** 履行与回访: the method's own, otherwise the shipped default. */
export const performanceOf = ({ performance }: Pick<Method, 'performance'>): MethodPerformance =>
  performance ?? usualPerformance;

/** 本地对分办路径的叫法. */
export const routeName = ({ labels }: Pick<Method, 'labels'>, route: Route): string =>
  labels.routes?.[route] ?? routes[route];

/** 本地对各级办理的叫法. */
export const levelName = ({ labels }: Pick<Method, 'labels'>, level: Level): string =>
  labels.levels?.[level] ?? levels[level];

/** 工作法版本: what a matter keeps, e.g. `neutral@1`. */
export const methodVersion = ({ id, version }: Pick<Method, 'id' | 'version'>): string => `${id}@${version}`;

export type MethodTerm = { term: Term; basis: string; statutory: boolean; starts: ClockStart };

/** 取期限: the grade's own term where it sets one, otherwise the method's. A grade the method lacks is a bug. */
export function termOf(of: Method, kind: ClockKind, gradeId: string | null): MethodTerm {
  const { starts, statutory, ...common } = of.clocks[kind];
  const found = of.grades.find((each) => each.id === gradeId);
  if (gradeId !== null && !found) throw new Error(`${methodVersion(of)} has no grade ${gradeId}`);
  const { within, basis: authority } = found?.clocks?.[kind] ?? common;
  const term = parseTerm(within);
  if (!term) throw new Error(`${methodVersion(of)} was read unchecked: ${within}`);
  return { term, basis: authority, statutory, starts };
}
