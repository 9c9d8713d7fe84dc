import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';

/** 民事诉讼法 第六十一条: one or two persons. */
const MOST_AGENTS = 2;

/** 登记代理权限: power by power, with the power of attorney (民法典 第一百六十五条). */
export const empowerAgent = defineMediationAct({
  name: 'empower_agent',
  label: '登记代理权限',
  help: '按授权委托书逐项勾选；没有勾的就是没有授权。代理人不单独表示自己是否同意调解，只在权限之内替当事人办理。',
  basis: '民法典第一百六十五条；民事诉讼法第六十一条、第六十二条',
  from: ['asking', 'mediating', 'reached', 'effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ relation }) => ({ relation }),
  about: ({ agent }) => agent,
  decide: ({ parties, agents }, { agent, kind, powers, file }, { matter }) => {
    const whom = matter.parties.find(({ id }) => id === agent)?.agentFor ?? null;
    if (whom === null || !parties.includes(whom)) return refuse({ code: 'no_such_agent' });
    const others = Object.entries(agents).filter(([id, each]) => id !== agent && each.for === whom);
    if (others.length >= MOST_AGENTS) return refuse({ code: 'two_agents' });
    return happened({ type: 'AgentEmpowered', agent, for: whom, kind, powers: [...new Set(powers)], file });
  },
});
