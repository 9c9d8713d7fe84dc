import { ok } from '../../../../kernel/result.ts';
import { defineAct } from '../act.ts';
import type { Born } from '../act.ts';
import { setClock } from '../clocks.ts';
import type { Fact } from '../facts.ts';
import type { Matter } from '../matter.ts';

/** What the whole has reached holds for each part: the wall, the acceptance, the grade, the leader, and every clock as it runs. */
function standing({ stage, grade, level, walled, clocks, sponsor }: Matter): Fact[] {
  return [
    ...(walled.length > 0 ? [{ type: 'WallSet' as const, walled }] : []),
    ...(stage === 'accepted' ? [{ type: 'Accepted' as const }] : []),
    ...(grade === null ? [] : [{ type: 'Graded' as const, grade, level }]),
    ...(sponsor === undefined ? [] : [{ type: 'SponsorNamed' as const, staff: sponsor }]),
    ...clocks.map(setClock),
  ];
}

/**
 * 拆分. Several matters were told as one: each part becomes a matter of its own with the same first receiver, parties
 * and day of registration, so that no deadline is won by splitting.
 */
export const split = defineAct({
  name: 'split',
  label: '拆分',
  help: '一次反映了几件事的，拆成几件分别办理；登记时间不变。',
  basis: '一揽事一次登记（XE-06）',
  from: ['registered', 'accepted'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, { parts }, context) => {
    const { nature, channel, level, centre, owner, firstReceiver, visit, method, registeredAt, imported } = matter;
    const born = parts.map(({ title, narrative, kind }): Born => {
      const id = context.nextId();
      const registered: Extract<Fact, { type: 'Registered' }> = {
        ...{ type: 'Registered', code: '', nature, kind, channel, level, centre, owner },
        ...{ firstReceiver, visit, method, registeredAt, imported },
      };
      const parties = matter.parties.map((party): Fact => ({ type: 'PartyAdded', ...party }));
      const linked: Fact = { type: 'Linked', other: matter.id, kind: 'split' };
      return { id, facts: [registered, ...parties, ...standing(matter), linked], text: { title, narrative } };
    });
    const others = born.map(({ id }) => id);
    const links = others.map((other): Fact => ({ type: 'Linked', other, kind: 'split' }));
    return ok({ facts: [{ type: 'SplitInto', others }, ...links], born });
  },
});
