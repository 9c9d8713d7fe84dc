import type { Stage } from '@jieyou/contracts';

/** 为什么还在这里: what is being done now, and what comes next. */
export const whyHere: Readonly<Record<Stage, string>> = {
  registered: '正在看您反映的事归不归这里管。受理不受理，都会在期限内告诉您。',
  accepted: '已经决定受理，正在确定由哪个单位办。',
  dispatched: '已经交给承办单位，等它接手。',
  in_handling: '承办单位正在办。办完会答复您。',
  concluded: '承办单位说办完了，正由别的工作人员核对。解决没有解决，请您说一句。',
  verified: '结果已经核对过，等您评价，或者等回访。',
  called_back: '您已经评价过，或者回访过了，等待归档。',
  archived: '已经归档。在可以重新办理的期限内，您仍然可以提出异议。',
  not_accepted: '不归这里管的，理由和该走的路写在下面。不同意的，可以提出异议。',
  withdrawn: '您已经撤回，不再办理。',
  merged: '和同一件事的另一份登记合在一起办，结果会一并答复。',
};
