import { breachRoads, callBackStates, dutyStates, parseTerm, performanceOf, roadMoves } from '@jieyou/contracts';
import type { PerformanceOfMediation } from '@jieyou/contracts';
import { dueOf } from '../../../kernel/clock/due.ts';
import type { WorkCalendar } from '../../../kernel/clock/calendar.ts';
import { dayOf, startOfDay } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { sayMoney } from '../../../kernel/money.ts';
import { contextFor, loadMatter, readParties } from '../../matters/index.ts';
import type { Signed } from '../../matters/index.ts';
import {
  callBackState,
  clockAfter,
  dutyState,
  enforceBy,
  loadMediation,
  nextMoves,
  paidOf,
  roadBarred,
  roadOver,
  roomOf,
  sayMediationRefusal,
} from '../../mediation/index.ts';
import type { Agreement, Duty, Mediation, Road } from '../../mediation/index.ts';
import type { Guidance } from '../domain/guidance.ts';
import type { PerformanceDeps } from './deps.ts';

type Name = (id: string | null) => string | null;
type Item = PerformanceOfMediation['items'][number];

/** 最迟的日子 of an item that is not performed: for each road that has one. */
function limitsOf(duty: Duty, mediation: Mediation, guides: Guidance, calendar: WorkCalendar): Item['limits'] {
  const { due } = duty;
  if (due === null) return [];
  const own = guides.roads.flatMap(({ limit }) => {
    const term = limit && parseTerm(limit.within);
    if (!limit || !term) return [];
    const { dueDay, due: at } = dueOf(startOfDay(due), term, calendar);
    return [{ what: limit.what, until: dueDay ?? dayOf(at), basis: limit.basis }];
  });
  const confirmed = mediation.confirmation?.outcome?.kind === 'confirmed';
  const last =
    (mediation.agreement?.duties ?? [])
      .flatMap((each) => each.due ?? [])
      .toSorted()
      .at(-1) ?? due;
  const forced = { what: '申请强制执行', until: enforceBy(last, calendar), basis: '民事诉讼法第二百五十条' };
  return confirmed ? [...own, forced] : own;
}

interface Scene {
  mediation: Mediation;
  agreement: Agreement;
  today: LocalDate;
  calendar: WorkCalendar;
  name: Name;
  guides: Guidance;
}

function itemView(duty: Duty, { mediation, agreement, today, calendar, name, guides }: Scene): Item {
  const state = dutyState(agreement, duty, today);
  const { item, amount, due } = duty;
  const open = state !== 'done' && state !== 'done_late';
  const breached = agreement.breaches.some((each) => each.item === item);
  return {
    ...{ item, debtor: name(duty.debtor), creditor: name(duty.creditor), due, state, breached },
    stateLabel: dutyStates[state],
    money: amount === null ? null : sayMoney(amount),
    left: amount === null || !open ? null : sayMoney(amount - paidOf(agreement, item)),
    receipts: agreement.done
      .filter((each) => each.item === item)
      .map(({ on, amount: paid, file }) => ({ on, money: paid === null ? null : sayMoney(paid), file })),
    limits: open && breached ? limitsOf(duty, mediation, guides, calendar) : [],
  };
}

function callBackView({ agreement, today }: Scene): PerformanceOfMediation['callBacks'] {
  return (agreement.callBacks ?? []).map((each) => {
    const state = callBackState(each, today, agreement.fulfilledOn ?? null);
    return {
      ...{
        id: each.id,
        due: each.due,
        doneOn: each.doneOn,
        tries: each.tries,
        state,
        stateLabel: callBackStates[state],
      },
      why: each.id.startsWith('e') ? '生效后回访' : `第 ${each.id.slice(1)} 项到期后回访`,
    };
  });
}

/** 支付令申请书 for each creditor of the road's items, where the road has one and the reader is in the room. */
function papersOf({ id: mediation, agreement }: Mediation, road: Road, name: Name, inRoom: boolean): Paper[] {
  if (!inRoom || (road.road !== 'payment_order' && road.road !== 'wage_payment_order')) return [];
  const duties = agreement?.duties.filter(({ item }) => road.items.includes(item)) ?? [];
  const creditors = [...new Set(duties.flatMap(({ creditor }) => creditor ?? []))];
  return creditors.map((creditor) => ({
    label: `支付令申请书（${name(creditor) ?? ''}）`,
    href: `/api/mediations/${mediation}/roads/${road.id}/payment-order.pdf?creditor=${creditor}`,
  }));
}
type Paper = PerformanceOfMediation['roads'][number]['papers'][number];

function roadView(road: Road, { mediation, name }: Scene, inRoom: boolean): PerformanceOfMediation['roads'][number] {
  return {
    ...{ id: road.id, road: road.road, label: breachRoads[road.road], items: road.items, on: road.on },
    over: roadOver(road),
    moves: road.moves.map(({ move, on, until }) => {
      const clock = clockAfter(road.road, move);
      return { label: roadMoves[move], on, until, next: clock ? `${clock.what}（${clock.basis}）` : null };
    }),
    next: nextMoves(road),
    papers: papersOf(mediation, road, name, inRoom),
  };
}

/** 一次调解的履行: for who may read the matter; papers only for those in the room. */
export async function readPerformance(
  deps: PerformanceDeps,
  signed: Signed,
  id: string,
): Promise<PerformanceOfMediation | undefined> {
  return deps.db.inScope(signed.scope, async (tx) => {
    const mediation = await loadMediation(tx, signed.county, id);
    const matter = mediation && (await loadMatter(tx, signed.county, mediation.matterId));
    if (!mediation || !matter) return undefined;
    const context = { ...(await contextFor(deps, tx, signed, matter)), matter };
    const people = await readParties(tx, signed.county, matter.id);
    const name: Name = (party) => people.find((one) => one.id === party)?.name ?? null;
    const room = roomOf(mediation);
    const inRoom = [...signed.scope.scopes, ...signed.scope.identity].some((key) => room.includes(key));
    const { agreement } = mediation;
    const open = agreement?.effectiveOn ? agreement : null;
    const scene = open && {
      ...{ mediation, agreement: open, today: dayOf(context.now), calendar: context.calendar, name },
      guides: deps.guidance,
    };
    const items = scene ? scene.agreement.duties.map((duty) => itemView(duty, scene)) : [];
    const late = items.filter(({ breached, left, state }) => breached && (left !== null || state === 'late'));
    const breached = late.map(({ item }) => item);
    return {
      ...{ effective: scene !== null, items, callBacks: scene ? callBackView(scene) : [] },
      callBackBasis: performanceOf(context.method).basis,
      reminders: (agreement?.reminded ?? []).flatMap((party) => name(party) ?? []),
      roads: scene ? (scene.agreement.roads ?? []).map((road) => roadView(road, scene, inRoom)) : [],
      guides:
        breached.length === 0
          ? []
          : deps.guidance.roads.map((guide) => {
              const barred = roadBarred(mediation, guide.road, breached, context);
              const { limit, ...rest } = guide;
              return {
                ...rest,
                clocks: limit ? [{ what: `${limit.what}：每项见上`, basis: limit.basis }] : [],
                can: { ok: !barred, label: guide.title, words: barred ? sayMediationRefusal(barred) : null },
              };
            }),
      guideVersion: deps.guidance.version,
      guidePage: inRoom && breached.length > 0 ? `/api/mediations/${id}/roads.pdf` : null,
    };
  });
}
