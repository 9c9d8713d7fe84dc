import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened, notAParty } from '../act.ts';
import { hasAgent } from '../people.ts';

/** 邀请参加: relatives, neighbours, colleagues, experts, bodies; who it is stays with those in the room. */
export const inviteGuest = defineMediationAct({
  name: 'invite_guest',
  label: '邀请参加调解',
  help: '可以邀请亲属、邻里、同事、专家、律师或有关单位的人员参加；逐一征得各方同意之后才能参加。',
  basis: '人民调解法第二十条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  texts: ({ name, unit = '', why }, { guests }) => ({
    [`guest:g${guests.length + 1}`]: JSON.stringify({ name, unit }),
    why,
  }),
  decide: ({ guests }, { kind, person = null }) =>
    happened({ type: 'GuestInvited', guest: `g${guests.length + 1}`, kind, person }),
});

/** 对邀请的答复: each party for itself; one no keeps the guest out. */
export const answerGuest = defineMediationAct({
  name: 'answer_guest',
  label: '记录对邀请的意见',
  help: '逐一征询各方；各方都同意的，被邀请的人才参加，有一方不同意的不参加。',
  basis: '人民调解法第二十条',
  from: ['asking', 'mediating', 'reached'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  ready: ({ guests }) => (guests.length === 0 ? { code: 'nobody_invited' } : undefined),
  decide: (mediation, { guest, party, answer, way }) => {
    const stranger = notAParty(mediation, party);
    if (stranger) return stranger;
    if (!mediation.guests.some(({ id }) => id === guest)) return refuse({ code: 'no_such_guest' });
    if (way === 'agent' && !hasAgent(mediation, party, 'sign')) return refuse({ code: 'no_power', power: 'sign' });
    return happened({ type: 'GuestAnswered', guest, party, answer, way });
  },
});
