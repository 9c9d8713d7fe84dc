import type { ClockKind } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';

/** 收件: whom a notice is for. */
export type Addressee =
  | { readonly kind: 'unit'; readonly path: string }
  | { readonly kind: 'staff'; readonly id: string }
  | { readonly kind: 'party'; readonly id: string };

/** What a notice may carry beside the matter's code: ids, codes, days, and the name of a room. */
export type NoticeParams = {
  readonly due?: LocalDate | null;
  readonly order?: string;
  readonly role?: 'lead' | 'co';
  readonly from?: string;
  readonly approved?: boolean;
  readonly clock?: ClockKind;
  readonly at?: string;
  readonly where?: string | null;
};

export type Template =
  | 'order_sent'
  | 'order_returned'
  | 'order_handed_back'
  | 'order_revoked'
  | 'urged'
  | 'extension_asked'
  | 'extension_decided'
  | 'consultation_due'
  | 'sponsor_named'
  | 'to_verify'
  | 'due_soon'
  | 'overdue'
  | 'raised'
  | 'handed_down'
  | 'person_accepted'
  | 'person_not_accepted'
  | 'person_concluded'
  | 'person_answered'
  | 'lodged'
  | 'person_added'
  | 'person_objected'
  | 'person_confirmed'
  | 'person_rated'
  | 'person_withdrew'
  | 'sitting_booked'
  | 'sitting_moved'
  | 'sitting_cancelled'
  | 'person_invited'
  | 'person_moved'
  | 'person_cancelled'
  | 'step_due_soon'
  | 'step_overdue'
  | 'duty_due_soon'
  | 'duty_late'
  | 'debtor_due_soon'
  | 'debtor_late'
  | 'call_back_due'
  | 'road_due';

/** 要告诉谁什么, before channels are chosen. `reader` is the key of the inbox; `desk` the unit whose window prints. */
export type Wanted = {
  readonly template: Template;
  readonly to: Addressee;
  readonly reader: string;
  readonly desk: string;
  readonly urgent: boolean;
  readonly params: NoticeParams;
};

/** 发件箱里的一件, as an adapter gets it. No names, no numbers: whoever must address a person asks for them by id. */
export type Outgoing = {
  readonly county: string;
  readonly id: string;
  readonly matterId: string;
  readonly code: string;
  readonly template: Template;
  readonly params: NoticeParams;
  readonly to: Addressee;
  readonly urgent: boolean;
  readonly createdAt: Instant;
  readonly attempt: number;
};

/** 收件箱的钥匙: of a unit, of one kind of post there, of one person. */
export const unitKey = (path: string): string => `unit:${path}`;
export const postKey = (path: string, role: string): string => `unit:${path}#${role}`;
export const staffKey = (id: string): string => `staff:${id}`;
