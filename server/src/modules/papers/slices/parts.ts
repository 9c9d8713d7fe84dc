import { matterKinds, partySides } from '@jieyou/contracts';
import type { PaperKind } from '@jieyou/contracts';
import { maskName } from '../../../kernel/validators/mask.ts';
import { maskWords } from '../domain/mask-words.ts';
import { paperName } from '../domain/paper-name.ts';
import type { Item, Sheet } from '../domain/sheet.ts';
import type { Person, Step, Trail } from './trail.ts';

/** 文书的开头: what every paper of this entry has in common; the rest is the paper's own. */
export const sheetOf = (
  kind: PaperKind,
  trail: Trail,
  step: Pick<Step, 'at'>,
  rest: Partial<Sheet> & Pick<Sheet, 'issuer' | 'opening' | 'items'>,
): Sheet => ({
  ...{ kind, label: paperName(trail.method, kind), at: step.at },
  ...{ number: null, about: null, to: null, closing: [], signs: [], personal: [] },
  ...rest,
});

/** 说过的话, with the names and numbers covered; the one whom the paper is for stays open. */
export function said(trail: Trail, step: Step, field: string, open: string | null = null): string | null {
  if (!step.words.has(field)) return null;
  const body = step.words.get(field) ?? null;
  if (body === null) return '（内容已依法删除，或者不在您的查看范围内）';
  return covered(trail, body, open);
}

/** Organisations are no persons; their names stay. */
export const covered = ({ people }: Trail, text: string, open: string | null = null): string =>
  maskWords(
    text,
    people.filter(({ kind }) => kind === 'person').map(({ name }) => name),
    open,
  );

const maskedName = ({ kind, name }: Person): string => (kind === 'person' ? maskName(name) : name);

/** 当事人一栏, covered: `申请方 甲*（138****5678）`. */
export const peopleItem = ({ people }: Trail, only?: Person['side']): Item => [
  '当事人',
  people
    .filter(({ side }) => only === undefined || side === only)
    .map((each) => `${partySides[each.side]} ${maskedName(each)}${each.phone === null ? '' : `（${each.phone}）`}`)
    .join('；') || null,
];

/** 事项的编码与类型, the kind as it stood then. */
export function matterItems({ code, matter }: Trail, step: Step | null): Item[] {
  const kind = step?.after?.kind ?? matter?.kind;
  return [
    ['事项编码', code],
    ['纠纷类型', kind && matterKinds[kind]],
  ];
}

/** Which personal data the texts of this entry may hold. */
export const wordsLogged = (step: Step): string[] => [...step.words.keys()].map((field) => `text/${field}`);
