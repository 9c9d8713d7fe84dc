import { ok, refuse } from '../../../../kernel/result.ts';
import { defineMediationAct } from '../act.ts';
import type { Signature } from '../agreement.ts';
import { effectOf } from '../effect.ts';
import type { MediationFact } from '../facts.ts';

/** 签名: each party in person or by an agent, the mediator, the recorder; each with its kind, time and evidence. */
export const sign = defineMediationAct({
  name: 'sign',
  label: '签名',
  help: '当事人、代理人、调解员、记录人逐一签名；各方、调解员签名并盖章之日，协议生效。',
  basis: '人民调解法第二十九条第二款',
  from: ['reached'],
  by: ['mediator'],
  assigned: true,
  ready: ({ agreement }) => (agreement?.form === 'written' ? undefined : { code: 'oral_unsigned' }),
  decide: (mediation, { who, role, kind, agentFor, file, readOver }, { now, calendar, matter }) => {
    const { agreement, parties, mediators } = mediation;
    if (agreement?.form !== 'written') return refuse({ code: 'oral_unsigned' });
    if (!readOver) return refuse({ code: 'read_over' });
    if (!file) return refuse({ code: 'signature_evidence' });
    if (role === 'party' && !parties.includes(who)) return refuse({ code: 'no_such_party' });
    if (role === 'mediator' && !mediators.includes(who)) return refuse({ code: 'not_assigned' });
    const agency = matter.parties.find(({ id }) => id === who)?.agentFor;
    if (role === 'agent' && (agentFor === undefined || agency !== agentFor)) return refuse({ code: 'no_such_agent' });
    const agent = mediation.agents[who];
    if (role === 'agent' && !agent) return refuse({ code: 'no_attorney' });
    const lacks = agent && (['sign', 'claims'] as const).find((power) => !agent.powers.includes(power));
    if (role === 'agent' && lacks) return refuse({ code: 'no_power', power: lacks });
    const same = (each: Signature): boolean => each.who === who && each.role === role;
    if (agreement.signatures.some(same)) return refuse({ code: 'signed_before' });
    const signature = { who, role, kind, agentFor: agentFor ?? null, file };
    const signed: MediationFact = { type: 'Signed', ...signature };
    const after = { ...agreement, signatures: [...agreement.signatures, { ...signature, at: now }] };
    return ok({ facts: [signed, ...effectOf(mediation, after, now, calendar)] });
  },
});
