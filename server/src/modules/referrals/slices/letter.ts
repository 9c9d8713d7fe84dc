import { partySides, policeHints, policeViews, referralKinds, referralResults } from '@jieyou/contracts';
import { documentDate } from '../../../kernel/document-date.ts';
import { dayOf } from '../../../kernel/local-date.ts';
import { latestText } from '../../matters/index.ts';
import type { BesideEntry } from '../../matters/index.ts';
import type { ReferralFact } from '../domain/facts.ts';
import { letterTitle, printLetterNumber } from '../domain/letters.ts';
import type { Letter } from '../domain/referral.ts';
import { legalTerms } from '../domain/legal-terms.ts';
import { linesOf } from './read-referral.ts';
import type { GatheredReferral } from './read-referral.ts';

type Row = { name: string; value: string };
type Section = { name: string; body: string };
interface Body {
  to: string;
  opening: string;
  rows: Row[];
  materials: string[];
  sections: Section[];
  closing: string;
  slip?: { decideBy?: string; choices?: string[] };
}

const row = (name: string, value: string | null | undefined): Row[] => (value ? [{ name, value }] : []);
const section = (name: string, body: string | null | undefined): Section[] => (body ? [{ name, body }] : []);

/** 各方当事人, by name: the letter goes to the organ that will deal with them, and to nobody else. */
const people = ({ referral, people: all }: GatheredReferral): string =>
  all
    .filter(({ id }) => referral.parties.includes(id))
    .map(({ name, side }) => `${partySides[side]} ${name}`)
    .join('；');

function ground({ referral, entries }: GatheredReferral): string {
  const { ground: on, wills, parties } = referral;
  if (on === 'statute') return latestText(entries, 'basis') ?? '依法律规定';
  const days = parties.flatMap((party) => wills[party]?.on ?? []).toSorted();
  const last = days.at(-1);
  return last ? `各方当事人同意（至${documentDate(last)}）` : '各方当事人同意';
}

function police({ referral: { police: side }, entries }: GatheredReferral): Row[] {
  if (!side) return [];
  return [
    ...row('风险提示', side.hints.map((hint) => policeHints[hint]).join('、')),
    ...row('公安机关意见', side.view && policeViews[side.view]),
    ...row('案件情况', side.caseOpen ? '公安机关已立案' : null),
    ...row('伤情', side.injury ? '有伤情或者需要鉴定' : null),
    ...row('安全预案', latestText(entries, 'safetyPlan')),
  ];
}

const usual = (found: GatheredReferral): Row[] => [
  ...row('事项编码', found.matter.code),
  ...row('当事人', people(found)),
  ...row('贵方编号', latestText(found.entries, 'externalNo')),
];

/** 移送函. */
function sendBody(found: GatheredReferral): Body {
  const { referral, title, partner, entries } = found;
  const { decide } = referral;
  return {
    to: partner,
    opening: `关于${title}一事，现按${referralKinds[referral.kind]}对接移送你单位，请依法办理。`,
    rows: [...usual(found), ...row('移送依据', ground(found)), ...police(found)],
    materials: linesOf(latestText(entries, 'materials')),
    sections: [
      ...section('事由和请求', latestText(entries, 'request')),
      ...section('补正情况', latestText(entries, 'supplement')),
    ],
    closing: '请签收后填写回执寄回，并在办结后反馈结果；不属于你单位职责或者材料不全的，请说明理由，连同材料退回。',
    slip: decide ? { decideBy: decide.dueDay } : {},
  };
}

/** 回函: taken on, given back, or how it ended. */
function replyBody(found: GatheredReferral, { kind }: Letter, entry: BesideEntry<ReferralFact>): Body {
  const { referral, title, partner, entries } = found;
  const number = latestText(entries, 'externalNo');
  const about = `你单位移送的${title}一事${number ? `（${number}）` : ''}`;
  const plain = { to: partner, rows: usual(found), materials: [], sections: [], closing: '' };
  if (kind === 'accept') {
    const { handle } = referral;
    const basis = handle && handle.rule !== 'method' && handle.rule !== 'agreed' ? legalTerms[handle.rule].basis : null;
    return {
      ...plain,
      opening: `${about}，材料收悉，我单位已经受理。`,
      rows: [
        ...plain.rows,
        ...row('办理期限', handle && `至${documentDate(handle.dueDay)}`),
        ...row('期限依据', basis),
      ],
      closing: '办结后即反馈结果；各方当事人同意延长的，另行函告。',
    };
  }
  if (kind === 'return') {
    return {
      ...plain,
      opening: `${about}，经审查不予受理，现连同材料退回。`,
      sections: [...section('理由', entry.texts['reason']), ...section('缺少的材料', entry.texts['lacks'])],
      closing: '补正后可以再次移送。',
      slip: { choices: ['材料已收回', '补正后再移送'] },
    };
  }
  const { result } = referral;
  const none = '经核对，没有各方都无争议的事实。';
  const undisputed = result?.undisputed === 'none' ? none : entry.texts['undisputed'];
  return {
    ...plain,
    opening: `${about}，现将办理结果反馈如下。`,
    rows: [
      ...plain.rows,
      ...row('办理结果', result && referralResults[result.kind]),
      ...row('结果日期', result && documentDate(result.on)),
    ],
    sections: [
      ...section('办理情况', entry.texts['note']),
      ...section('无争议事实记录', undisputed),
      ...section('结果文书', entry.texts['documents']),
    ],
    closing: result?.undisputed
      ? '移送的材料随函交回。当事人在调解中为达成协议所作的让步，未经各方同意，不得在诉讼中作为对其不利的证据。'
      : '结果文书随函附送。',
    slip: { choices: ['结果收悉', '材料已收回'] },
  };
}

/** 告知书: to the parties, who may go there themselves. */
function tellBody(found: GatheredReferral): Body {
  const { referral, title, partner, entries, people: all } = found;
  const names = all.filter(({ id }) => referral.parties.includes(id)).map(({ name }) => name);
  return {
    to: names.join('、'),
    opening: `关于${title}一事，您可以自愿向${partner}申请办理。是否申请由您决定，不影响您依法采取其他途径。`,
    rows: row('事项编码', found.matter.code),
    materials: [],
    sections: section('说明', latestText(entries, 'request')),
    closing: '本告知不移交您的任何材料。请注意诉讼时效、仲裁时效等法定期限。',
    slip: { choices: ['已知悉'] },
  };
}

/** 函件的数据, made anew from its own entry each time. Undefined when there is no such letter. */
export function letterFor(
  found: GatheredReferral,
  at: number,
): { data: unknown; letter: Letter; on: string } | undefined {
  const { referral, context, entries } = found;
  const letter = referral.letters[at];
  const entry = entries.find(({ facts }) =>
    facts.some(
      (fact) => fact.type === 'Lettered' && fact.number.seq === letter?.number.seq && fact.kind === letter.kind,
    ),
  );
  if (!letter || !entry) return undefined;
  const bodies = { send: sendBody, tell: tellBody };
  const { kind } = letter;
  const body = kind === 'send' || kind === 'tell' ? bodies[kind](found) : replyBody(found, letter, entry);
  const from = context.places.unit(referral.office)?.name ?? referral.office;
  const on = dayOf(letter.at);
  const number = printLetterNumber(referral.kind, letter.number, context.places.shortName(referral.office));
  const { closing, ...rest } = body;
  const data = { ...rest, title: letterTitle(referral.kind, kind), number, from, on };
  return { data: closing ? { ...data, closing } : data, letter, on };
}
