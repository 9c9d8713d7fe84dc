import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { dutiesOf } from '../duties-of.ts';
import { guestState } from '../people.ts';
import { unclearIn } from '../unclear.ts';

/** 拟订协议: what was agreed, item by item; drawn up again, the signatures so far fall. */
export const drawUp = defineMediationAct({
  name: 'draw_up',
  label: '拟订调解协议',
  help: '逐项写明谁、向谁、做什么、多少、何时、如何；说不清的字句会被指出。重新拟订的，已有的签名作废。',
  basis: '人民调解法第二十八条、第二十九条',
  from: ['mediating', 'reached'],
  by: ['mediator'],
  assigned: true,
  ready: ({ reportDue }) => (reportDue ? { code: 'report_first', until: reportDue } : undefined),
  texts: ({ facts, responsibility, obligations, keepUnclear }) => ({
    agreement: JSON.stringify({ facts, responsibility, obligations }),
    keepUnclear,
  }),
  decide: (mediation, { form, obligations, keepUnclear, drafter }) => {
    const guest = mediation.guests.find(({ id }) => id === drafter);
    if (drafter && (!guest || guestState(mediation, guest, mediation.parties) !== 'admitted')) {
      return refuse({ code: 'drafter_not_admitted' });
    }
    const strangers = obligations.flatMap(({ debtor, creditor }) => [debtor, creditor]);
    if (strangers.some((id) => id !== undefined && !mediation.parties.includes(id))) {
      return refuse({ code: 'no_such_party' });
    }
    const unclear = unclearIn(obligations);
    const barred = unclear.filter((each) => each.barred);
    if (barred.length > 0) return refuse({ code: 'cannot_be_agreed', what: barred.map(({ words }) => words) });
    if (unclear.length > 0 && !keepUnclear) {
      return refuse({ code: 'unclear_agreement', what: unclear.map(({ words }) => words) });
    }
    const version = (mediation.agreement?.version ?? 0) + 1;
    const by = guest ? { drafter: guest.kind } : {};
    return happened({ type: 'DrawnUp', form, version, duties: dutiesOf(obligations), ...by });
  },
});
