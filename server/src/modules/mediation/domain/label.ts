import { mediationActNamed, mediationActNames } from './acts/index.ts';
import { partyActNamed, partyActNames } from './party/acts/index.ts';

/** 动作的名称, of those who mediate and of the parties themselves. */
export function mediationLabel(act: string): string | undefined {
  if (act === 'open') return '开始调解';
  const name = mediationActNames.find((each) => each === act);
  if (name) return mediationActNamed(name).label;
  const own = partyActNames.find((each) => each === act);
  return own && `当事人：${partyActNamed(own).label}`;
}
