import { referralKinds } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';
import { sayTermText } from './provision.ts';
import type { Provision } from './provision.ts';

const duties = {
  decide: { what: '接收方的决定期限', starts: '签收', does: '决定受理还是退回' },
  handle: { what: '对接的办理期限', starts: '受理', does: '办完并反馈' },
} as const;

type Timed = NonNullable<Method['referrals']>['decide'];

const one = (which: 'decide' | 'handle', key: string, { within, basis, examples }: Timed, of: string): Provision => ({
  ...{
    key,
    part: '对接',
    what: `${duties[which].what}${of}`,
    says: sayTermText(within),
    basis,
    term: within,
    examples,
  },
  sentence: `移送对接${of}，自${duties[which].starts}起 ${sayTermText(within)}内${duties[which].does}；法律另有规定的依法律`,
});

/** 对接的两个期限, and those of single kinds. */
export function provisionsOfReferrals({ referrals }: Method): Provision[] {
  if (!referrals) return [];
  const kinds = ['decide', 'handle'] as const;
  return [
    ...kinds.map((which) => one(which, `referrals.${which}`, referrals[which], '')),
    ...(referrals.kinds ?? []).flatMap((each) =>
      kinds.flatMap((which) => {
        const own = each[which];
        return own ? [one(which, `referrals.${which}.${each.kind}`, own, `（${referralKinds[each.kind]}）`)] : [];
      }),
    ),
  ];
}
