import { refuse } from '../../../../kernel/result.ts';
import { defineAct, happened } from '../act.ts';
import { chainOf, openOrders } from '../matter.ts';
import { isWalled } from '../orders.ts';

/**
 * 设定回避. The accused unit or person cannot see, receive, search or count the matter from now on; an order that
 * already lies with them is revoked (信访工作条例 第三十条).
 */
export const setWall = defineAct({
  name: 'set_wall',
  label: '设定回避',
  help: '检举控告的，选定被反映的单位或人员；他们不能看到、接收、检索该事项。',
  basis: '信访工作条例 第三十条',
  from: ['registered', 'accepted', 'dispatched', 'in_handling'],
  by: { owner: ['window_clerk', 'centre_director'] },
  texts: ({ reason }) => ({ reason }),
  decide: (matter, { units, staff }, { places, actor }) => {
    if (units.length + staff.length === 0) return refuse({ code: 'reason_needed', what: '被反映的单位或人员' });
    if (units.some((path) => !places.unit(path))) return refuse({ code: 'no_such_unit', what: '被反映的单位' });
    const walled = [...units, ...staff.map((id) => `staff:${id}`)].sort();
    const self = [`staff:${actor.staff}`, ...chainOf(actor.orgPath), ...(actor.identity ?? [])];
    if (walled.some((accused) => self.includes(accused))) return refuse({ code: 'wall_around_self' });
    const about = { ...matter, walled };
    const revoked = openOrders(matter).filter(({ to }) => isWalled(about, to));
    return happened(...revoked.map(({ id }) => ({ type: 'OrderRevoked' as const, id })), { type: 'WallSet', walled });
  },
});
