import { ok, refuse } from '../../../../../kernel/result.ts';
import { effectOf } from '../../effect.ts';
import type { MediationFact } from '../../facts.ts';
import { definePartyAct } from '../party-act.ts';

/** 在协议上签名: drawn on the party's own phone, or a photographed page. */
export const partySign = definePartyAct({
  name: 'party_sign',
  label: '在协议上签名',
  basis: '人民调解法第二十九条第二款',
  powers: ['sign', 'claims'],
  from: ['reached'],
  ready: ({ agreement }, { holder }) => {
    if (agreement?.form !== 'written') return { code: 'oral_needs_none' };
    return agreement.signatures.some(({ who }) => who === holder) ? { code: 'signed_already' } : undefined;
  },
  decide: (mediation, { way }, { holder, party, file, now, calendar }) => {
    const { agreement } = mediation;
    if (!agreement) return refuse({ code: 'oral_needs_none' });
    if (file === null) return refuse({ code: 'bad_picture' });
    const agent = holder !== party;
    const signature = {
      ...{ who: holder, role: agent ? ('agent' as const) : ('party' as const), agentFor: agent ? party : null, file },
      kind: way === 'drawn' ? ('handwritten' as const) : ('scanned' as const),
    };
    const signed: MediationFact = { type: 'Signed', ...signature };
    const after = { ...agreement, signatures: [...agreement.signatures, { ...signature, at: now }] };
    return ok([signed, ...effectOf(mediation, after, now, calendar)]);
  },
});
