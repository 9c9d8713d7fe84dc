import { matterKinds } from '@jieyou/contracts';
import type { Reason } from './likeness.ts';

function sayText({ shared, copy }: { shared: readonly string[]; copy: boolean }): string {
  const both = shared.length === 0 ? '' : `都写到${shared.map((run) => `「${run}」`).join('')}`;
  if (copy) return both === '' ? '内容几乎相同' : `内容几乎相同，${both}`;
  return both === '' ? '文字相近' : both;
}

/** 理由的说法, for the clerk who decides. */
export function sayReason(reason: Reason): string {
  switch (reason.code) {
    case 'near_text':
      return sayText(reason);
    case 'same_place':
      return `发生地相同：${reason.place}`;
    case 'same_other_side':
      return `被申请方相同：${reason.name}`;
    case 'same_person':
      return '有一名当事人的电话或证件号码相同';
    case 'same_kind':
      return `同为${matterKinds[reason.kind]}`;
    case 'near_time':
      return reason.days === 0 ? '同一天' : `相隔 ${reason.days} 天`;
  }
}
