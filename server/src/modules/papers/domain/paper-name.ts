import { namedPapers } from '@jieyou/contracts';
import type { Method, PaperKind } from '@jieyou/contracts';

/** 文书名称: as the matter's own method calls it, otherwise the general word. */
export function paperName({ labels }: Method, kind: PaperKind): string {
  if (kind === 'lead' || kind === 'co' || kind === 'urge') return labels.orders[kind];
  return labels.papers[kind] ?? namedPapers[kind];
}
