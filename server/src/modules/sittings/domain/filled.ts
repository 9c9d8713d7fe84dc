import { planAnswers } from '@jieyou/contracts';
import { dayOf } from '../../../kernel/local-date.ts';
import { timeOf } from './free.ts';
import type { Sitting } from './sitting.ts';

/** 填写记录所需. */
export interface Told {
  sitting: Sitting;
  place: string;
  parties: readonly { id: string; name: string }[];
  chairs: readonly string[];
  said: (field: string) => string | null;
}

type Data = Record<string, unknown>;

const some = (value: string | null): string | undefined => value ?? undefined;

/** 方案与答复, as they stand in the record. */
function plansOf({ sitting, said, parties }: Told): string[] {
  const words = JSON.parse(said('plans') ?? '[]') as string[];
  const nameOf = (id: string): string => parties.find((one) => one.id === id)?.name ?? '';
  return (sitting.minutes?.plans ?? []).map(({ answers }, at) => {
    const each = answers.map(({ party, answer }) => `${nameOf(party)}：${planAnswers[answer]}`).join('，');
    return `方案${at + 1}：${words[at] ?? ''}${each ? `（${each}）` : ''}`;
  });
}

/** 向本人宣读、拒绝签名的，写在记录之后. */
function readOf({ sitting, parties }: Told): string[] {
  const named = (way: string): string =>
    sitting.read
      .filter((each) => each.way === way)
      .map(({ party }) => parties.find((one) => one.id === party)?.name ?? '')
      .join('、');
  const [heard, declined] = [named('read_aloud'), named('declined')];
  return [
    ...(heard ? [`以上记录已向${heard}宣读，无误。`] : []),
    ...(declined ? [`${declined}拒绝签名，已注明。`] : []),
  ];
}

/** 人民调解记录 (MED-MIN). */
export function minutesForm(told: Told): Data | null {
  const { sitting, place, parties, chairs, said } = told;
  const record = said('record');
  if (!sitting.minutes || record === null) return null;
  const { present, told: rights, result } = sitting.minutes;
  return {
    ...{ at: `${dayOf(sitting.start)} ${timeOf(sitting.start)}`, place, mediators: chairs, recorder: chairs[0] },
    parties: parties.filter(({ id }) => present.includes(id)).map(({ name }) => name),
    ...{ present: some(said('others')), told: rights, result },
    record: [record, ...plansOf(told), ...readOf(told)].join('\n'),
    partySigns: sitting.read
      .filter(({ way }) => way === 'signed')
      .map(({ party, at, kind, file }) => ({
        ...{ name: parties.find((one) => one.id === party)?.name ?? '', on: dayOf(at) },
        ...(kind === 'handwritten' && file ? { picture: file } : {}),
      })),
  };
}

/** 一问一答: every paragraph begins with 问 or 答; what follows without one belongs to the one before. */
function talkOf(talk: string): { ask?: string; answer?: string }[] {
  const lines = talk.split('\n').filter((line) => line.trim() !== '');
  return lines.reduce<{ ask?: string; answer?: string }[]>((all, line) => {
    const [, mark, rest = ''] = /^\s*(问|答)[：:]\s*(.*)$/u.exec(line) ?? [null, null, line.trim()];
    const last = all.at(-1);
    if (mark === '问' || !last) return [...all, mark === '答' ? { answer: rest } : { ask: rest }];
    const grown = mark === '答' && last.answer === undefined;
    const answer = grown ? rest : [last.answer, rest].filter(Boolean).join('\n');
    return [...all.slice(0, -1), { ...last, answer }];
  }, []);
}

/** 人民调解调查记录 (MED-INQ). */
export function inquiryForm({ sitting, place, chairs, said }: Told): Data | null {
  const [asked, talk] = [said('asked'), said('talk')];
  if (!sitting.minutes || asked === null || talk === null) return null;
  const about = said('askedAbout');
  return {
    ...{ at: `${dayOf(sitting.start)} ${timeOf(sitting.start)}`, place, inquirers: chairs, recorder: chairs[0] },
    ...{ present: some(said('others')), talk: talkOf(talk) },
    asked: { kind: 'person', name: asked, ...(about ? { address: about } : {}) },
  };
}
