import type { LocalDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { badDay, defineReferralAct, happened } from '../act.ts';
import { notInformed } from '../referral.ts';

/** 只告知: the parties were told that they may go there; nothing is handed over (人民调解法 第十八条). */
export const tell = defineReferralAct({
  name: 'tell',
  label: '完成告知',
  help: '当事人都已知道可以自行向对方申请；出具编号的告知书，不移交任何材料。',
  basis: '人民调解法 第十八条',
  side: 'ours',
  from: ['preparing'],
  by: ['window_clerk', 'centre_director', 'mediator', 'department_handler'],
  ready: (referral) => {
    if (referral.purpose !== 'inform') return { code: 'not_informing' };
    const names = notInformed(referral).length;
    return names > 0 ? { code: 'not_informed', names } : undefined;
  },
  texts: ({ note }) => ({ note }),
  decide: (referral, { on }, context) => {
    if (notInformed(referral).length > 0) return refuse({ code: 'not_informed', names: notInformed(referral).length });
    return badDay(on, context, null) ?? happened({ type: 'Told', on: on as LocalDate });
  },
});
