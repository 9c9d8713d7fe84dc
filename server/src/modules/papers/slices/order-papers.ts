import { gradeOf, levelName, orderRoles, routeName } from '@jieyou/contracts';
import { sayClock, sayDue, sayTime } from '../domain/say-time.ts';
import type { Item, Sheet } from '../domain/sheet.ts';
import type { Fact } from '../../matters/index.ts';
import { printNumber } from '../../matters/index.ts';
import type { OrderRow } from '../store/words.ts';
import { covered, matterItems, peopleItem, said, sheetOf, wordsLogged } from './parts.ts';
import type { Step, Trail } from './trail.ts';

type Of<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** 等级、分办路径、办理层级、包案领导, as the place calls them and as they stood when the paper went out. */
function gradeItems({ method, name }: Trail, { after }: Step): Item[] {
  const grade = gradeOf(method, after?.grade ?? null);
  return [
    ['等级', grade?.label],
    ['分办路径', grade && routeName(method, grade.route)],
    ['办理层级', after && grade && levelName(method, after.level)],
    ['包案领导', after?.sponsor === undefined ? null : name(after.sponsor)],
  ];
}

/** The clocks that the unit is bound by, as they stood when the paper went out. */
const clockItems = ({ method }: Trail, { after, clocks }: Step): Item[] =>
  after ? (['contact', 'resolve'] as const).map((kind) => sayClock(method, kind, { clocks, grade: after.grade })) : [];

/** 交办单、协办单. A unit whose part has ended prints it without what it was about (`step` is null). */
export function orderSheet(trail: Trail, order: OrderRow, step: Step | null): Sheet {
  const { number, role, from, to, sentAt, receivedAt } = order;
  const { text = null, words = new Map() } = step ?? {};
  return sheetOf(
    role,
    trail,
    { at: sentAt },
    {
      ...{ number, issuer: trail.unit(from), to: trail.unit(to) },
      opening: `现将下列事项交由你单位${orderRoles[role]}，请按要求办理，在期限内办结并反馈办理情况。`,
      items: [
        ...matterItems(trail, step),
        ...(step ? gradeItems(trail, step) : []),
        peopleItem(trail),
        ['事项', text && covered(trail, text.title)],
        ['诉求内容', text && covered(trail, text.narrative)],
        ['办理要求', step && said(trail, step, 'requirement')],
        ['职责依据', trail.cited.get(order.id)],
        ...(step ? clockItems(trail, step) : []),
        ['发出时间', sayTime(sentAt)],
        ['接单时间', receivedAt ? sayTime(receivedAt) : '（尚未接单）'],
      ],
      closing: trail.matter ? [] : ['本单位在该事项上的经办已经结束，事项内容与当事人不再显示。'],
      signs: ['签发人', '经办人', '接收人', '接收时间'],
      personal: [
        ...(text ? ['narrative'] : []),
        ...trail.people.map(({ id }) => `party/${id}/masked`),
        ...(words.size > 0 && step ? wordsLogged(step) : []),
      ],
    },
  );
}

/** 接单回执: the unit has it, and since when. */
export function receivedSheet(trail: Trail, step: Step, { id }: Of<'OrderReceived'>): Sheet[] {
  const order = trail.orders.get(id);
  if (!order) return [];
  return [
    sheetOf('receive', trail, step, {
      ...{ about: order.number, issuer: trail.unit(order.to), to: trail.unit(order.from) },
      opening: `${order.number}已收到，由本单位${orderRoles[order.role]}，自接单时起负责办理。`,
      items: [
        ...matterItems(trail, step),
        ['工单文号', order.number],
        ['发出时间', sayTime(order.sentAt)],
        ['接单时间', sayTime(step.at)],
        ['接单人', step.by],
        ['接单意见', said(trail, step, 'note')],
        ...clockItems(trail, step),
      ],
      signs: ['接单人', '接单单位（盖章）'],
      personal: wordsLogged(step),
    }),
  ];
}

/** 退单: never without a reason and a better owner. */
export function returnedSheet(trail: Trail, step: Step, { id, betterOwner }: Of<'OrderReturned'>): Sheet[] {
  const order = trail.orders.get(id);
  if (!order) return [];
  return [
    sheetOf('return', trail, step, {
      ...{ about: order.number, issuer: trail.unit(order.to), to: trail.unit(order.from) },
      opening: `${order.number}所交事项不属于本单位职责，现予退回，请另行分办。`,
      items: [
        ...matterItems(trail, step),
        ['工单文号', order.number],
        ['发出时间', sayTime(order.sentAt)],
        ['退单时间', sayTime(step.at)],
        ['退单理由', said(trail, step, 'reason')],
        ['建议承办单位', trail.unit(betterOwner)],
        ['经办人', step.by],
      ],
      signs: ['经办人', '单位负责人', '退单单位（盖章）'],
      personal: wordsLogged(step),
    }),
  ];
}

/** 督办单 with its number, to the unit that holds the lead order. */
export function urgedSheet(trail: Trail, step: Step, { to, number }: Of<'Urged'>): Sheet[] {
  const owner = trail.matter?.owner ?? step.org;
  const lead = step.before?.orders.findLast((order) => order.role === 'lead' && order.to === to);
  const resolve = step.clocks.find(({ kind }) => kind === 'resolve');
  return [
    sheetOf('urge', trail, step, {
      ...{ number: printNumber(number, trail.method, trail.shortName(owner)), to: trail.unit(to) },
      ...{ about: (lead && trail.orders.get(lead.id)?.number) ?? null, issuer: trail.unit(step.org) },
      opening: '下列事项由你单位主办，现予督办，请按要求抓紧办理，并书面报告办理情况。',
      items: [
        ...matterItems(trail, step),
        ['原工单文号', lead && trail.orders.get(lead.id)?.number],
        ['办理期限', resolve && `至 ${sayDue(resolve)}`],
        ['督办要求', said(trail, step, 'requirement')],
        ['发出时间', sayTime(step.at)],
      ],
      signs: ['签发人', '签收人', '签收时间'],
      personal: wordsLogged(step),
    }),
  ];
}
