import { dayOf } from '../../../../kernel/local-date.ts';
import { ok, refuse } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import { withNumbers } from '../parties.ts';

/** 更正当事人. Also after the conclusion: the person may be reached for the call-back, or wish not to be. */
export const correctParty = defineAct({
  name: 'correct_party',
  label: '更正当事人',
  help: '更正当事人的姓名、号码、住址，或登记「请勿联系」「安全联系方式」；不填的不变。',
  basis: '个人信息保护法 第四十六条',
  from: ['registered', 'accepted', 'dispatched', 'in_handling', 'concluded', 'verified'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: ({ parties }, { party, reason: _reason, ...given }, { now }) => {
    const known = parties.find(({ id }) => id === party);
    if (!known) return refuse({ code: 'no_such_party' });
    const filled = Object.entries(given).filter(([, value]) => value !== undefined && value !== '');
    if (filled.length === 0) return refuse({ code: 'reason_needed', what: '更正的内容' });
    const checked = withNumbers({ name: '当事人', ...Object.fromEntries(filled), kind: known.kind }, dayOf(now));
    if (!checked.ok) return checked;
    const fields = filled.map(([field]) => field).sort();
    const change = Object.fromEntries(Object.entries(checked.value).filter(([field]) => fields.includes(field)));
    return ok({ facts: [{ type: 'PartyCorrected', id: party, fields }], partyChange: { id: party, ...change } });
  },
});
