import { defineMediationAct, happened } from '../act.ts';

/** 疑似虚假调解: stop at once, and report; nobody is accused by it, and nothing is scored. */
export const suspectSham = defineMediationAct({
  name: 'suspect_sham',
  label: '疑似虚假调解',
  help: '发现可能串通损害他人的，立即中止，向人民法院或调解组织报告；复核之前不能签订协议。',
  basis: '最高人民法院关于人民法院特邀调解的规定第十八条',
  from: ['mediating', 'reached'],
  by: ['mediator', 'centre_director'],
  ready: ({ suspended }) => (suspended ? { code: 'suspended_before' } : undefined),
  texts: ({ receiver, why }) => ({ receiver, suspicion: why }),
  decide: (_mediation, { to }) => happened({ type: 'Suspended', to }),
});

/** 复核排除: by the centre, never by whoever mediates. */
export const clearSham = defineMediationAct({
  name: 'clear_sham',
  label: '复核排除，恢复调解',
  help: '由中心主任复核；排除的，恢复调解；属实的，终结调解，原因选「疑似虚假调解」。',
  basis: '最高人民法院关于人民法院特邀调解的规定第十八条',
  from: ['mediating', 'reached'],
  by: ['centre_director'],
  ready: ({ suspended }) => (suspended ? undefined : { code: 'not_suspended' }),
  texts: ({ finding }) => ({ finding }),
  decide: () => happened({ type: 'Resumed' }),
});
