import type { AgreementDraft, MediationPage } from '@jieyou/contracts';

export type DraftLine = AgreementDraft['obligations'][number];

/** 起笔: what was drawn up before, or a clean page. */
export function startOfDraft({ agreement }: MediationPage): AgreementDraft {
  const content = agreement?.content;
  const form = agreement?.form ?? 'written';
  if (!content) return { form, facts: '', obligations: [] };
  const { facts, responsibility, obligations } = content;
  return { form, facts, obligations, ...(responsibility ? { responsibility } : {}) };
}

/** 拟订的命令: empty instalments are none. */
export const drawUpOf = (draft: AgreementDraft, keepUnclear: string): object => ({
  ...draft,
  obligations: draft.obligations.map(({ instalments = [], ...rest }) => ({
    ...rest,
    ...(instalments.length > 0 ? { instalments } : {}),
  })),
  ...(keepUnclear.trim() ? { keepUnclear } : {}),
});

const isNothing = (value: unknown): boolean =>
  value === undefined || value === '' || (Array.isArray(value) && value.length === 0);

/** 同样的内容写成同样的字: names in order, what was left empty left out. */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (typeof value !== 'object' || value === null) return value;
  const pairs = Object.entries(value).filter(([, each]) => !isNothing(each));
  return Object.fromEntries(
    pairs.toSorted(([one], [other]) => one.localeCompare(other)).map(([name, each]) => [name, canonical(each)]),
  );
}

const same = (one: unknown, other: unknown): boolean =>
  JSON.stringify(canonical(one)) === JSON.stringify(canonical(other));

/** 写的与已拟订的是否一致. */
export const isDrawnUp = (draft: AgreementDraft, mediation: MediationPage): boolean =>
  mediation.agreement !== null && same(startOfDraft(mediation), draft);

/** 读出来的话: facts, then what was promised, item by item. */
export const spokenOf = ({ facts, obligations }: AgreementDraft, said: (line: DraftLine) => string): string =>
  [
    `纠纷的主要事实、争议事项：${facts}。`,
    '经调解，自愿达成如下协议：',
    ...obligations.map((line, at) => `第${at + 1}项，${said(line)}。`),
  ].join('\n');
