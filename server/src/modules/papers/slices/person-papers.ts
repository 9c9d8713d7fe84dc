import { lawfulRoads, matterKinds, outcomes, parseTerm, sayTerm } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { clockKinds } from '@jieyou/contracts';
import { sayDay, sayDue } from '../domain/say-time.ts';
import type { Item, Sheet } from '../domain/sheet.ts';
import type { Fact, Matter } from '../../matters/index.ts';
import { said, sheetOf, wordsLogged } from './parts.ts';
import type { Person, Step, Trail } from './trail.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** 每个申请人一张: on it stands their own name and nobody else's. A unit whose part has ended sees no name. */
function forEachApplicant(trail: Trail, sheet: (person: Person | null) => Sheet): Sheet[] {
  const applicants = trail.people.filter(({ side, agentFor }) => side === 'applicant' && agentFor === null);
  return applicants.length === 0 ? [sheet(null)] : applicants.map(sheet);
}

const addressed = (person: Person | null): Pick<Sheet, 'to'> => ({
  to: person && person.name !== '匿名' ? person.name : '申请人',
});

const nameLogged = (person: Person | null): string[] => (person ? [`party/${person.id}/name`] : []);

const ownMatter = ({ code }: Trail, matter: Matter | null): Item[] => [
  ['事项编码', code],
  ['纠纷类型', matter && matterKinds[matter.kind]],
  ['登记日期', matter && sayDay(dayOf(matter.registeredAt))],
];

/** 写给本人的话: no name but their own, and of anybody's number not even a part. */
const answered = (trail: Trail, step: Step, field: string, person: Person | null): string | null =>
  said(trail, step, field, person?.name ?? null)?.replaceAll(/[\dXx]*\*{4,}[\dXx]*/g, '****') ?? null;

const receivedBy = ['送达人', '受送达人', '送达日期'] as const;

/** 答复告知书: outcome, answer, the lawful road, and that one may come again (信访工作条例 第三十一条、人民调解法 第二十六条). */
export function replySheets(trail: Trail, step: Step, { outcome, road, unit }: Of<'Concluded'>): Sheet[] {
  const again = parseTerm(trail.method.reopen.within);
  return forEachApplicant(trail, (person) =>
    sheetOf('reply', trail, step, {
      ...{ issuer: trail.unit(unit), ...addressed(person) },
      opening: '您反映的事项已经办理完毕，现将办理结果告知如下。',
      items: [
        ...ownMatter(trail, step.after),
        ['办结日期', sayDay(dayOf(step.at))],
        ['办理结果', outcomes[outcome]],
        ['办理情况与答复', answered(trail, step, 'result', person)],
        ['可走的法定途径', road && lawfulRoads[road]],
      ],
      closing: [
        `有新情况或者对结果不满意的，${again ? `可以在办结后${sayTerm(again)}内` : '可以'}凭编码到负责的综治中心窗口要求重新办理；` +
          '也可以依法申请仲裁、行政复议或者提起诉讼。',
      ],
      signs: receivedBy,
      personal: [...nameLogged(person), ...wordsLogged(step)],
    }),
  );
}

/** 不予受理告知书: never without the lawful road (信访工作条例 第三十一条). */
export const notAcceptedSheets = (trail: Trail, step: Step, { road }: Of<'NotAccepted'>): Sheet[] =>
  forEachApplicant(trail, (person) =>
    sheetOf('not_accepted', trail, step, {
      ...{ issuer: trail.unit(step.org), ...addressed(person) },
      opening: '您反映的事项经审查，不属于本中心受理范围，现告知如下。',
      items: [
        ...ownMatter(trail, step.after),
        ['不予受理的理由', answered(trail, step, 'reason', person)],
        ['可走的法定途径', lawfulRoads[road]],
      ],
      closing: ['对本告知有不同意见的，可以向上一级综治中心反映。'],
      signs: receivedBy,
      personal: [...nameLogged(person), ...wordsLogged(step)],
    }),
  );

/** 网上查询: the public page's address, and the pass that opens this matter there, where one was issued. */
export type Online = { readonly address: string; readonly pass: string | null };

const howToFollow = (online: Online | null): string => {
  if (!online) return '凭编码可到负责的综治中心窗口查询进展';
  return online.pass === null
    ? '凭编码和所留电话的后四位可在网上查询进度，也可以到负责的综治中心窗口查询'
    : '扫二维码即可查看、补充、撤回、确认和评价；谁拿到本回执都能打开，请勿给别人。也可以到负责的综治中心窗口查询';
};

/** 回执, for the person: what, when, who answers, until when. It carries no narrative and no name at all. */
export function receiptSheet(
  trail: Trail,
  step: Pick<Step, 'at'>,
  matter: Matter,
  online: Online | null = null,
): Sheet {
  const running = matter.clocks.filter(({ status }) => status === 'running' || status === 'paused');
  const due = running.find(({ kind }) => kind === 'resolve') ?? running.find(({ kind }) => kind === 'accept');
  const until: Item = [
    due?.kind === 'accept' ? '是否受理，答复不迟于' : `${clockKinds.resolve}期限至`,
    due ? sayDue(due) : '受理后告知',
  ];
  return sheetOf('receipt', trail, step, {
    ...{ issuer: trail.unit(matter.centre), to: null },
    opening: '您反映的事项已经登记，请妥善保管本回执。',
    items: [
      ...ownMatter(trail, matter),
      ['登记单位', trail.unit(matter.centre)],
      ['负责单位', trail.unit(matter.owner)],
      until,
      ['网上查询', online?.address],
      ['查询凭证', online?.pass],
    ],
    closing: [
      `${howToFollow(online)}。${matter.firstReceiver ? '事项由首问人员负责到交接为止。' : ''}`,
      '您有权撤回、补充，对结果不满意的可以要求重新办理；也可以依法申请仲裁、行政复议或者提起诉讼。',
    ],
  });
}
