import type { Method, PaperKind } from '@jieyou/contracts';

const general = {
  receipt: '登记回执',
  receive: '接单回执',
  return: '退单',
  extension: '延期审批单',
  not_accepted: '不予受理告知书',
  reply: '答复告知书',
  verify: '核验单',
  call_back: '回访记录',
} as const;

/** 文书名称: as the matter's own method calls it, otherwise the general word. */
export function paperName({ labels }: Method, kind: PaperKind): string {
  if (kind === 'lead' || kind === 'co' || kind === 'urge') return labels.orders[kind];
  return labels.papers[kind] ?? general[kind];
}
