import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { hasAgent } from '../people.ts';

/** 告知权利义务: read aloud to each party. */
export const giveNotice = defineMediationAct({
  name: 'give_notice',
  label: '告知权利义务',
  help: '向每一方宣读并说明权利义务：自愿、平等、不收费、随时可以终止，不影响仲裁、行政、司法途径。',
  basis: '人民调解法第三条、第四条、第二十三条、第二十四条',
  from: ['asking', 'mediating'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  decide: (mediation, { party, readAloud, way }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    if (way === 'agent' && !hasAgent(mediation, party, 'sign')) return refuse({ code: 'no_power', power: 'sign' });
    return readAloud ? happened({ type: 'NoticeGiven', party, way }) : refuse({ code: 'read_aloud' });
  },
});
