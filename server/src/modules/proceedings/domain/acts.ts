import {
  closingInstruments,
  courtNumberPattern,
  instrumentsOf,
  proceedingKinds,
  settlementKinds,
} from '@jieyou/contracts';
import type { ProceedingActName, ProceedingKind, proceedingPayloads, Role } from '@jieyou/contracts';
import type { z } from 'zod';
import type { BesideAct, BesideContext } from '../../../kernel/beside.ts';
import { dueOf } from '../../../kernel/clock/due.ts';
import { dayOf, startOfDay } from '../../../kernel/local-date.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { covers } from '../../../kernel/org-path.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import type { Dispute, DisputeFact, DisputeRefusal, Proceeding } from './dispute.ts';

type Payload<Name extends ProceedingActName> = z.infer<(typeof proceedingPayloads)[Name]>;
export type DisputeAct<P = never> = BesideAct<Dispute, DisputeFact, DisputeRefusal, P>;

const by: readonly Role[] = ['window_clerk', 'centre_director', 'mediator', 'department_handler'];

/** 谁可以登记、何时: the centre that answers, or whoever holds an order or a step of the matter. */
export function mayTouch(act: string, { matter, actor }: BesideContext): Result<true, DisputeRefusal> {
  if (['archived', 'merged', 'not_accepted', 'withdrawn'].includes(matter.stage))
    return refuse({ code: 'matter_over' });
  if (!by.includes(actor.role)) return refuse({ code: 'not_your_post', act });
  const holds =
    matter.orders.some(({ to, status }) => status === 'received' && covers(actor.orgPath, to)) ||
    (matter.steps ?? []).some(({ holder }) => covers(actor.orgPath, holder));
  return holds || covers(actor.scopePath, matter.owner) ? ok(true) : refuse({ code: 'not_of_the_matter', act });
}

/** 法律规定的期限 of a proceeding; of the others the organ's own date is written down. */
const legal: Readonly<Partial<Record<ProceedingKind, number>>> = { arbitration: 45, reconsideration: 60, petition: 60 };

function dueDay(kind: ProceedingKind, from: LocalDate, given: string | undefined, { calendar }: BesideContext) {
  if (given) return given as LocalDate;
  const amount = legal[kind];
  if (!amount) return null;
  const due = dueOf(startOfDay(from), { amount, unit: 'calendar_days' }, calendar);
  return due.dueDay ?? dayOf(due.due);
}

/** 登记一个程序. */
export function added(
  items: number,
  { kind, number, phase, startedOn, dueOn }: Payload<'add'>,
  context: BesideContext,
): Result<DisputeFact[], DisputeRefusal> {
  const today = dayOf(context.now);
  if (startedOn > today) return refuse({ code: 'wrong_day', today });
  const court = kind === 'first' || kind === 'second' || kind === 'retrial' || kind === 'enforcement';
  if (court && !courtNumberPattern.test(number)) return refuse({ code: 'bad_court_number' });
  const from = startedOn as LocalDate;
  const item: Proceeding = {
    ...{ id: `p${items + 1}`, kind, phase, startedOn: from, dueDay: dueDay(kind, from, dueOn, context) },
    ...{ covered: false, closing: null },
  };
  return ok([{ type: 'Added', item }]);
}

const openItem = (now: Dispute, id: string): Result<Proceeding, DisputeRefusal> => {
  const item = now.items.find((each) => each.id === id);
  if (!item) return refuse({ code: 'no_such_item' });
  return item.closing ? refuse({ code: 'closed_before' }) : ok(item);
};

const common = { from: ['running', 'settling'], by };

const acts: { readonly [Name in ProceedingActName]: DisputeAct<Payload<Name>> } = {
  add: {
    ...{ ...common, name: 'add', label: '增加程序', help: '同一件纠纷的仲裁、诉讼、复议、信访、执行逐个登记。' },
    basis: '一案解三结：关联程序（JA-10）',
    from: ['running'],
    texts: ({ organ, number }) => ({ organ, number }),
    decide: (now, payload, context) => added(now.items.length, payload, context),
  },
  update: {
    ...{
      ...common,
      name: 'update',
      label: '更新进度',
      help: '该程序办到哪一步，期限有没有变。',
      basis: '〔产品默认〕',
    },
    texts: ({ note }) => ({ note }),
    decide: (now, { item, phase, dueOn }) => {
      const found = openItem(now, item);
      if (!found.ok) return found;
      return ok([{ type: 'Moved', item, phase, dueDay: (dueOn as LocalDate | undefined) ?? found.value.dueDay }]);
    },
  },
  settle: {
    ...{
      ...common,
      name: 'settle',
      label: '登记一并了结',
      help: '一次协议了结几个程序；各程序的了结文书随后逐个登记。',
    },
    basis: '一案解三结（JA-10）；民事诉讼法 第五十三条、第一百四十八条',
    from: ['running'],
    texts: ({ note }) => ({ note }),
    decide: (now, { kind, on, items }, { now: at }) => {
      if (on > dayOf(at)) return refuse({ code: 'wrong_day', today: dayOf(at) });
      const chosen = [...new Set(items)];
      for (const item of chosen) {
        const found = openItem(now, item);
        if (!found.ok) return found;
      }
      return ok([{ type: 'Settled', kind, on: on as LocalDate, items: chosen }]);
    },
  },
  close_one: {
    ...{
      ...common,
      name: 'close_one',
      label: '登记了结文书',
      help: '撤诉裁定、调解书等，写明日期和证明；只能出于自愿。',
    },
    basis: '民事诉讼法 第一百四十八条；信访工作条例 第三十三条',
    texts: ({ proof }) => ({ proof }),
    decide: (now, { item, instrument, on, voluntary }, { now: at }) => {
      const found = openItem(now, item);
      if (!found.ok) return found;
      const fit = instrumentsOf[found.value.kind];
      if (!fit.includes(instrument)) {
        return refuse({ code: 'instrument_not_for', fit: fit.map((each) => closingInstruments[each]).join('、') });
      }
      if (!voluntary && instrument !== 'ended') return refuse({ code: 'not_voluntary' });
      if (on > dayOf(at)) return refuse({ code: 'wrong_day', today: dayOf(at) });
      return ok([{ type: 'Closed', item, instrument, on: on as LocalDate }]);
    },
  },
  fell_through: {
    ...{ ...common, name: 'fell_through', label: '一并了结未成', help: '协议没有履行或者反悔的，各程序照常继续。' },
    basis: '〔产品默认〕',
    from: ['settling'],
    texts: ({ reason }) => ({ reason }),
    decide: () => ok([{ type: 'FellThrough' }]),
  },
};

export const disputeActNames = Object.keys(acts) as ProceedingActName[];
export const disputeActNamed = (name: string): DisputeAct => acts[name as ProceedingActName] as unknown as DisputeAct;

/** 谁可以做什么、何时. */
export function mayDispute(act: DisputeAct, now: Dispute, context: BesideContext): Result<true, DisputeRefusal> {
  if (now.stage === 'closed') return refuse({ code: 'all_closed', act: act.label });
  if (!act.from.includes(now.stage)) {
    return refuse({ code: now.stage === 'settling' ? 'settled_before' : 'not_settled' });
  }
  return mayTouch(act.label, context);
}

/** 发生的事, in words. */
export function sayDisputeFact(fact: DisputeFact): string {
  switch (fact.type) {
    case 'Added':
      return `登记程序：${proceedingKinds[fact.item.kind]}${fact.item.dueDay ? `，期限 ${fact.item.dueDay}` : ''}`;
    case 'Moved':
      return '更新一个程序的进度';
    case 'Settled':
      return `${fact.on} ${settlementKinds[fact.kind]}，一并了结 ${fact.items.length} 个程序`;
    case 'Closed':
      return `${fact.on} 一个程序了结：${closingInstruments[fact.instrument]}`;
    case 'FellThrough':
      return '一并了结未成，各程序继续';
  }
}
