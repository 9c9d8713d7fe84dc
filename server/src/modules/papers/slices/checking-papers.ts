import { callBackResults, lawfulRoads, outcomes, parseTerm, sayTerm } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { sayDay, sayDue, sayTime } from '../domain/say-time.ts';
import type { Sheet } from '../domain/sheet.ts';
import type { Fact } from '../../matters/index.ts';
import { matterItems, peopleItem, said, sheetOf, wordsLogged } from './parts.ts';
import type { Step, Trail } from './trail.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

const earlier = (trail: Trail, step: Step, type: Fact['type']): Step | undefined =>
  trail.steps.findLast(({ seq, facts }) => seq < step.seq && facts.some((fact) => fact.type === type));

/** 延期审批单: what was asked and why, what was decided, from which day to which (信访工作条例 第三十四条). */
export function extensionSheet(trail: Trail, step: Step, { approved, informed }: Of<'ExtensionDecided'>): Sheet[] {
  const asked = earlier(trail, step, 'ExtensionAsked');
  const unit = parseTerm(trail.method.extension.at_most)?.unit;
  const amount = step.before?.extension?.amount;
  const was = step.before?.clocks.find(({ kind }) => kind === 'resolve');
  const now = step.clocks.find(({ kind }) => kind === 'resolve');
  return [
    sheetOf('extension', trail, step, {
      ...{ issuer: trail.unit(step.org), to: asked ? trail.unit(asked.org) : null },
      opening: `延长办理期限的申请，经审查，${approved ? '同意' : '不同意'}延期。`,
      items: [
        ...matterItems(trail, step),
        ['申请人', asked && `${trail.unit(asked.org)} ${asked.by}`],
        ['申请时间', asked && sayTime(asked.at)],
        ['申请延长', amount !== undefined && unit ? sayTerm({ amount, unit }) : null],
        ['申请理由', asked && said(trail, asked, 'reason')],
        ['审批意见', said(trail, step, 'reason')],
        ['原办理期限', was && `至 ${sayDue(was)}`],
        ['延长后的期限', approved && now ? `至 ${sayDue(now)}` : null],
        ['告知当事人', informed ? '已告知延期理由' : '未告知'],
        ['审批人', step.by],
        ['依据', trail.method.extension.basis],
      ],
      signs: ['审批人', '审批单位（盖章）'],
      personal: [...new Set([...wordsLogged(step), ...(asked ? wordsLogged(asked) : [])])],
    }),
  ];
}

/** 核验单: what was concluded, and what somebody else found. */
export function verifiedSheet(trail: Trail, step: Step, { type }: Of<'Verified' | 'VerificationFailed'>): Sheet[] {
  const concluded = step.before?.conclusion;
  const conclusion = earlier(trail, step, 'Concluded');
  const fact = conclusion?.facts.find((each) => each.type === 'Concluded');
  return [
    sheetOf('verify', trail, step, {
      issuer: trail.unit(step.org),
      opening: `对办理结果进行了核验，${type === 'Verified' ? '核验通过' : '核验不通过，退回继续办理，办理期限照算'}。`,
      items: [
        ...matterItems(trail, step),
        ['办理单位', concluded && trail.unit(concluded.unit)],
        ['办结日期', concluded && sayDay(dayOf(concluded.at))],
        ['办理结果', concluded && outcomes[concluded.outcome]],
        ['告知的途径', fact?.road ? lawfulRoads[fact.road] : null],
        ['办理情况与答复', conclusion && said(trail, conclusion, 'result')],
        ['核验意见', said(trail, step, 'note')],
        ['核验时间', sayTime(step.at)],
        ['核验人', step.by],
      ],
      signs: ['核验人', '核验单位（盖章）'],
      personal: [...new Set([...wordsLogged(step), ...(conclusion ? wordsLogged(conclusion) : [])])],
    }),
  ];
}

/** 回访记录: what the person said, or that they could not be reached (人民调解工作若干规定 第三十四条). */
export function calledBackSheet(trail: Trail, step: Step, { result, settled }: Of<'CalledBack'>): Sheet[] {
  const concluded = step.before?.conclusion;
  const [times, again] = [step.after?.callBacks.length, settled ? '回访完成' : '未联系上，继续联系'];
  return [
    sheetOf('call_back', trail, step, {
      issuer: trail.unit(step.org),
      opening: `对申请人进行了回访${times === undefined ? '' : `（第${times}次）`}，记录如下。`,
      items: [
        ...matterItems(trail, step),
        peopleItem(trail, 'applicant'),
        ['办理单位', concluded && trail.unit(concluded.unit)],
        ['办理结果', concluded && outcomes[concluded.outcome]],
        ['回访结果', callBackResults[result]],
        ['回访情况', said(trail, step, 'note')],
        ['是否完成', again],
        ['回访时间', sayTime(step.at)],
        ['回访人', step.by],
      ],
      signs: ['回访人', '复核人'],
      personal: [
        ...trail.people.filter(({ side }) => side === 'applicant').map(({ id }) => `party/${id}/masked`),
        ...wordsLogged(step),
      ],
    }),
  ];
}
