import { ok, refuse } from '../../../../kernel/result.ts';
import { defineMediationAct } from '../act.ts';
import { effectOf } from '../effect.ts';

/** 加盖调委会印章. */
export const seal = defineMediationAct({
  name: 'seal',
  label: '加盖印章',
  help: '调委会在书面协议上盖章；各方和调解员都已签名的，盖章之日生效。',
  basis: '人民调解法第二十九条第二款',
  from: ['reached'],
  by: ['mediator', 'centre_director'],
  ready: ({ agreement }) => (agreement?.form === 'written' ? undefined : { code: 'oral_unsigned' }),
  decide: (mediation, { file = null, sealed }, { now, calendar }) => {
    const { agreement } = mediation;
    if (agreement?.form !== 'written') return refuse({ code: 'oral_unsigned' });
    if (!sealed) return refuse({ code: 'seal_on_paper' });
    if (agreement.sealedAt) return refuse({ code: 'sealed_before' });
    const after = { ...agreement, sealedAt: now };
    return ok({ facts: [{ type: 'Sealed', file }, ...effectOf(mediation, after, now, calendar)] });
  },
});
