import type { BreachRoad, MatterKind } from '@jieyou/contracts';
import { dayOf, localDate } from '../../../../kernel/local-date.ts';
import { refuse } from '../../../../kernel/result.ts';
import { defineMediationAct, happened } from '../act.ts';
import type { MediationContext } from '../act.ts';
import { isDone } from '../agreement.ts';
import { enforceBy } from '../confirmation.ts';
import type { Mediation } from '../mediation.ts';
import type { MediationRefusal } from '../refusals.ts';

const moneyRoads: readonly BreachRoad[] = ['payment_order', 'wage_payment_order'];
const labourKinds: readonly MatterKind[] = ['RT10', 'RT11'];

/** 能否走这条途径, as far as the record can tell; the rest is told as conditions and decided by the court. */
export function roadBarred(
  { agreement, confirmation }: Mediation,
  road: BreachRoad,
  items: readonly string[],
  { now, calendar, matter }: Pick<MediationContext, 'now' | 'calendar' | 'matter'>,
): MediationRefusal | undefined {
  const duties = (agreement?.duties ?? []).filter(({ item }) => items.includes(item));
  if (moneyRoads.includes(road) && duties.some(({ amount }) => amount === null)) return { code: 'money_only' };
  if (road === 'wage_payment_order' && !labourKinds.includes(matter.kind)) return { code: 'wages_only' };
  if (road !== 'enforcement') return undefined;
  if (confirmation?.outcome?.kind !== 'confirmed') return { code: 'not_confirmed' };
  const last = (agreement?.duties ?? [])
    .flatMap(({ due }) => due ?? [])
    .toSorted()
    .at(-1);
  const until = last && enforceBy(last, calendar);
  return until !== undefined && dayOf(now) > until ? { code: 'enforcement_too_late', until } : undefined;
}

/** 选定途径: the creditor's own choice, after the roads were explained; nothing is applied for by it. */
export const chooseRoad = defineMediationAct({
  name: 'choose_road',
  label: '登记选定的途径',
  help: '逐项说明条件、期限、费用之后，记下权利人自己选定的途径；是否申请由权利人决定，本系统不代为申请。',
  basis: '人民调解法第三十二条；民事诉讼法第二百二十五条、第二百五十条；公证法第三十七条',
  from: ['effective'],
  by: ['mediator', 'window_clerk', 'centre_director'],
  ready: ({ agreement }) => ((agreement?.breaches.length ?? 0) > 0 ? undefined : { code: 'breach_first' }),
  texts: ({ note }) => ({ note }),
  decide: (mediation, { items: asked, road, on, conditions }, context) => {
    const { agreement } = mediation;
    const items = [...new Set(asked)];
    const duties = items.map((item) => agreement?.duties.find((each) => each.item === item));
    if (!agreement || duties.some((duty) => duty === undefined)) return refuse({ code: 'no_such_item' });
    if (duties.some((duty) => duty && isDone(agreement, duty))) return refuse({ code: 'done_before' });
    const told = new Set(agreement.breaches.map(({ item }) => item));
    if (items.some((item) => !told.has(item))) return refuse({ code: 'breach_first' });
    if (!conditions) return refuse({ code: 'explain_roads' });
    const day = localDate(on);
    if (day > dayOf(context.now)) return refuse({ code: 'not_yet' });
    const barred = roadBarred(mediation, road, items, context);
    return barred ? refuse(barred) : happened({ type: 'RoadChosen', id: context.nextId(), road, items, on: day });
  },
});
