import { dayOf } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import { confirmBy } from '../effect.ts';

/** 登记口头协议: in force on the day on which it is reached. */
export const registerOral = defineMediationAct({
  name: 'register_oral',
  label: '登记口头协议',
  help: '当事人认为无需书面协议的，由调解员记录内容；自达成之日起生效。',
  basis: '人民调解法第二十八条、第三十条',
  from: ['reached'],
  by: ['mediator'],
  assigned: true,
  ready: ({ agreement }) => (agreement?.form === 'oral' ? undefined : { code: 'written_needs_signing' }),
  decide: (_mediation, { agreed }, { now, calendar }) => {
    if (!agreed) return refuse({ code: 'every_party_agrees' });
    return happened({ type: 'TookEffect', on: dayOf(now), confirmBy: confirmBy(now, calendar) });
  },
});
