import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';

/** 推选代表人: many on one side, by a list that each of them signed. */
export const electRepresentatives = defineMediationAct({
  name: 'elect_representatives',
  label: '登记推选的代表人',
  help: '一方人数众多的，由在名单上签名的人推选代表人，最多五人；没有签名的人仍由本人表示意愿、签名。代为承认、变更、放弃请求和签署协议的，名单上须写明。',
  basis: '民事诉讼法第五十六条；信访工作条例第二十条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  decide: (mediation, { members, representatives, powers, file }, { matter }) => {
    const all = [...new Set(members)];
    const elected = [...new Set(representatives)];
    const stranger = [...all, ...elected].map((each) => notAParty(mediation, each)).find((no) => no);
    if (stranger) return stranger;
    const sideOf = (party: string): string | undefined => matter.parties.find(({ id }) => id === party)?.side;
    if (new Set(all.map(sideOf)).size > 1) return refuse({ code: 'one_side_only' });
    if (!elected.every((each) => all.includes(each))) return refuse({ code: 'not_on_the_list' });
    return happened({
      ...{ type: 'RepresentativesElected', members: all, representatives: elected },
      ...{ powers: [...new Set(powers)], file },
    });
  },
});
