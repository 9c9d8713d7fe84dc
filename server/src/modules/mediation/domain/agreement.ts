import type { AgreementForm, BreachRoad, SignatureKind, SignerRole } from '@jieyou/contracts';
import type { Instant, LocalDate } from '../../../kernel/local-date.ts';
import type { CallBack } from './call-back.ts';
import type { Road } from './road.ts';

/** 一项义务或其中一期, as the ledger keeps it: `o2`, `o2.1`. What was promised in words stands beside it. */
export interface Duty {
  item: string;
  debtor: string | null;
  creditor: string | null;
  /** 金额 in 分; null where something is to be done or left. */
  amount: number | null;
  due: LocalDate | null;
}

export interface Signature {
  who: string;
  role: SignerRole;
  kind: SignatureKind;
  agentFor: string | null;
  file: string | null;
  at: Instant;
}

/** 文书编号 in parts. */
export interface AgreementNumber {
  year: number;
  seq: number;
}

/** 司法确认的申请期: thirty days from the day it takes effect, raw and rolled (民事诉讼法 第二百零五条). */
export interface ConfirmBy {
  raw: LocalDate;
  day: LocalDate;
}

/** 调解协议. */
export interface Agreement {
  form: AgreementForm;
  version: number;
  duties: Duty[];
  number: AgreementNumber | null;
  signatures: Signature[];
  sealedAt: Instant | null;
  effectiveOn: LocalDate | null;
  confirmBy: ConfirmBy | null;
  done: { item: string; amount: number | null; on: LocalDate; file: string | null }[];
  breaches: { item: string; remedies: BreachRoad[]; at: Instant }[];
  callBacks?: CallBack[];
  roads?: Road[];
  /** 愿意收到提醒的当事人. */
  reminded?: string[];
  fulfilledOn?: LocalDate;
}

/** 已履行的金额 of one item. */
export const paidOf = ({ done }: Agreement, item: string): number =>
  done.filter((each) => each.item === item).reduce((sum, { amount }) => sum + (amount ?? 0), 0);

/** 是否履行: paid to the last 分, or said to be done. */
export function isDone(agreement: Agreement, { item, amount }: Duty): boolean {
  if (amount === null) return agreement.done.some((each) => each.item === item);
  return paidOf(agreement, item) >= amount;
}

/** 尚未履行的各项, the nearest due first. */
export const outstanding = (agreement: Agreement): Duty[] =>
  agreement.duties
    .filter((duty) => !isDone(agreement, duty))
    .toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
