import type { Role } from '@jieyou/contracts';
import { PERSON } from '../../matters/index.ts';
import type { Fact, Matter, Told } from '../../matters/index.ts';
import { postKey, staffKey, unitKey } from '../domain/notice.ts';
import type { NoticeParams, Template, Wanted } from '../domain/notice.ts';

/** Which post decides an extension, as the matter's method says. */
export type Approver = () => Promise<Role>;

type Happening = Pick<Told, 'after'> & { before: Matter };

/** 办理期限的届满日, as it stands after the act. */
const dueOf = ({ clocks }: Matter): NoticeParams => ({
  due: clocks.find(({ kind, status }) => kind === 'resolve' && status === 'running')?.dueDay ?? null,
});

/** 告诉一个单位. */
export const toUnit = (
  template: Template,
  path: string,
  desk: string,
  params: NoticeParams,
  urgent = false,
): Wanted => ({
  ...{ template, desk, urgent, params },
  to: { kind: 'unit', path },
  reader: unitKey(path),
});

const toPost = (template: Template, path: string, role: Role, params: NoticeParams): Wanted => ({
  ...toUnit(template, path, path, params),
  reader: postKey(path, role),
});

export const toStaff = (template: Template, id: string, desk: string, params: NoticeParams): Wanted => ({
  ...{ template, desk, params, urgent: false },
  to: { kind: 'staff', id },
  reader: staffKey(id),
});

/** 当事人的话 reaches the centre that answers and the unit that handles it now. */
const whoHolds = ({ owner, orders }: Matter): string[] => {
  const lead = orders.find(({ role, status }) => role === 'lead' && (status === 'sent' || status === 'received'));
  return [...new Set([owner, ...(lead ? [lead.to] : [])])];
};

/** 一项事实要告诉哪些单位和人员. */
async function byFact(fact: Fact, { before, after }: Happening, approver: Approver): Promise<Wanted[]> {
  const { owner } = after;
  const due = dueOf(after);
  switch (fact.type) {
    case 'OrderSent':
      return [toUnit('order_sent', fact.to, fact.from, { ...due, order: fact.id, role: fact.role, from: fact.from })];
    case 'OrderReturned':
      return [toUnit('order_returned', owner, owner, { order: fact.id })];
    case 'OrderHandedBack':
      return [toUnit('order_handed_back', owner, owner, { order: fact.id })];
    case 'OrderRevoked': {
      const order = before.orders.find(({ id }) => id === fact.id);
      return order ? [toUnit('order_revoked', order.to, owner, { order: fact.id })] : [];
    }
    case 'Urged':
      return [toUnit('urged', fact.to, owner, { ...due, from: owner }, true)];
    case 'ExtensionAsked':
      return [toPost('extension_asked', owner, await approver(), due)];
    case 'ExtensionDecided': {
      const asker = before.extension?.askedBy;
      if (asker === undefined) return [];
      return [toStaff('extension_decided', asker, owner, { ...due, approved: fact.approved })];
    }
    case 'ConsultationRequired':
      return [toPost('consultation_due', owner, 'centre_director', {})];
    case 'SponsorNamed':
      return [toStaff('sponsor_named', fact.staff, owner, due)];
    case 'Concluded':
      return [toUnit('to_verify', owner, owner, {})];
    case 'Raised':
      return [toUnit('raised', fact.to, fact.to, due)];
    case 'HandedDown':
      return [toUnit('handed_down', fact.to, fact.to, due)];
    case 'Supplemented':
      return whoHolds(after).map((path) => toUnit('person_added', path, owner, {}));
    case 'Objected':
      return whoHolds(after).map((path) => toUnit('person_objected', path, owner, {}));
    case 'ResultConfirmed':
      // Whoever says that it is not solved has objected, and is told of once.
      return fact.solved ? [toUnit('person_confirmed', owner, owner, {})] : [];
    case 'Rated':
      return [toUnit('person_rated', owner, owner, {})];
    default:
      return [];
  }
}

const covers = (about: string, path: string): boolean => path === about || path.startsWith(`${about}.`);

/** 被反映的单位、人员一概不告诉（信访工作条例 第三十条）, nor does a paper lie at their window. */
export function isWalled({ walled }: Pick<Matter, 'walled'>, { to, desk }: Wanted): boolean {
  const own = to.kind === 'staff' ? [`staff:${to.id}`] : [];
  const paths = to.kind === 'unit' ? [to.path, desk] : [desk];
  return walled.some((about) => own.includes(about) || paths.some((path) => covers(about, path)));
}

/** 群众自己登记的、自己撤回的: nobody at the centre has seen it yet. */
function byPerson({ before, after, facts, by }: Told): Wanted[] {
  const { owner, clocks } = after;
  if (by.post.orgPath !== PERSON) return [];
  const due = clocks.find(({ kind, status }) => kind === 'accept' && status === 'running')?.dueDay ?? null;
  if (before === null) return [toUnit('lodged', owner, owner, { due, clock: 'accept' })];
  return facts.some(({ type }) => type === 'Withdrawn') ? [toUnit('person_withdrew', owner, owner, {})] : [];
}

const summoned = { booked: 'sitting_booked', moved: 'sitting_moved', cancelled: 'sitting_cancelled' } as const;
const invited = { booked: 'person_invited', moved: 'person_moved', cancelled: 'person_cancelled' } as const;

/** 请来开会的人: those who hold it, and each party by itself, who is told of its own room and of nobody else. */
export function whoIsSummoned({ summons, after, by }: Told): Wanted[] {
  if (!summons) return [];
  const { what, at, staff, parties } = summons;
  const holders = staff.filter((id) => id !== by.staffId);
  return [
    ...holders.map((id) => toStaff(summoned[what], id, after.owner, { at })),
    ...parties.map(({ id, where }): Wanted => ({
      ...{ template: invited[what], reader: unitKey(after.owner), desk: after.owner, urgent: false },
      ...{ to: { kind: 'party', id }, params: { at, where } },
    })),
  ].filter((each) => !isWalled(after, each));
}

/** 一次变动要告诉谁. A matter registered at a counter tells nobody: whoever registered it stands before it. */
export async function whoIsTold(told: Told, approver: Approver): Promise<Wanted[]> {
  const { before, after, facts } = told;
  const happened = before === null ? [] : facts.map((fact) => byFact(fact, { before, after }, approver));
  const wanted = [...byPerson(told), ...(await Promise.all(happened)).flat()];
  return wanted.filter((each) => !isWalled(after, each));
}

const forPeople: { readonly [Type in Fact['type']]?: Template } = {
  Accepted: 'person_accepted',
  NotAccepted: 'person_not_accepted',
  Concluded: 'person_concluded',
  ObjectionAnswered: 'person_answered',
};

/** 要告知当事人什么; null for what does not concern them. */
export function personTemplate({ before, facts }: Told): Template | null {
  if (before === null) return null;
  return facts.map(({ type }) => forPeople[type]).find((template) => template !== undefined) ?? null;
}

/** 提醒一位当事人, on paper from the window of this unit or by a channel that they have. */
export const toParty = (template: Template, party: string, desk: string, params: NoticeParams): Wanted => ({
  ...{ template, desk, params, urgent: false },
  to: { kind: 'party', id: party },
  reader: unitKey(desk),
});

/** 告知一位当事人, by the window of the centre that answers for the matter; never by one that is accused. */
export function toPerson(template: Template, party: string, { after }: Told): Wanted | null {
  const reader = unitKey(after.owner);
  const to = { kind: 'party' as const, id: party };
  const wanted = { template, to, reader, desk: after.owner, urgent: false, params: dueOf(after) };
  return isWalled(after, wanted) ? null : wanted;
}
