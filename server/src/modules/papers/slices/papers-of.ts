import type { Fact } from '../../matters/index.ts';
import type { Sheet } from '../domain/sheet.ts';
import { calledBackSheet, extensionSheet, verifiedSheet } from './checking-papers.ts';
import { orderSheet, receivedSheet, returnedSheet, urgedSheet } from './order-papers.ts';
import { notAcceptedSheets, receiptSheet, replySheets } from './person-papers.ts';
import type { Step, Trail } from './trail.ts';

/** 一张文书 and how it is asked for: `4` is all of entry 4, `4-2` its second sheet, an order's id a kept order. */
export interface Paper {
  key: string;
  seq: number | null;
  order: string | null;
  sheet: Sheet;
}

type Made = Pick<Paper, 'order' | 'sheet'>;
const plain = (sheets: readonly Sheet[], order: string | null = null): Made[] =>
  sheets.map((sheet) => ({ order, sheet }));

/** 事实成文书. What no paper is made of makes none. */
function madeOf(trail: Trail, step: Step, fact: Fact): Made[] {
  switch (fact.type) {
    case 'Registered':
      return step.after && !fact.imported ? plain([receiptSheet(trail, step, step.after)]) : [];
    case 'OrderSent': {
      const order = trail.orders.get(fact.id);
      return order ? plain([orderSheet(trail, order, step)], fact.id) : [];
    }
    case 'OrderReceived':
      return plain(receivedSheet(trail, step, fact), fact.id);
    case 'OrderReturned':
      return plain(returnedSheet(trail, step, fact), fact.id);
    case 'Urged':
      return plain(urgedSheet(trail, step, fact));
    case 'ExtensionDecided':
      return plain(extensionSheet(trail, step, fact));
    case 'NotAccepted':
      return plain(notAcceptedSheets(trail, step, fact));
    case 'Concluded':
      // An outcome that came with an import was answered elsewhere; no paper is made up for it.
      return fact.at === undefined ? plain(replySheets(trail, step, fact)) : [];
    case 'Verified':
    case 'VerificationFailed':
      return plain(verifiedSheet(trail, step, fact));
    case 'CalledBack':
      return plain(calledBackSheet(trail, step, fact));
    default:
      return [];
  }
}

/** 全部文书, in the order of the ledger; last the orders that a unit keeps when its part has ended. */
export function papersOf(trail: Trail): Paper[] {
  const made = trail.steps.flatMap((step) => {
    const sheets = step.facts.flatMap((fact) => madeOf(trail, step, fact));
    return sheets.map((each, at): Paper => {
      const key = sheets.length === 1 ? `${step.seq}` : `${step.seq}-${at + 1}`;
      return { key, seq: step.seq, ...each };
    });
  });
  const sent = new Set(
    trail.steps.flatMap(({ facts }) => facts.flatMap((fact) => (fact.type === 'OrderSent' ? fact.id : []))),
  );
  const kept = [...trail.orders.values()].filter(({ id }) => !sent.has(id));
  return [
    ...kept.map((order): Paper => ({
      key: order.id,
      seq: null,
      order: order.id,
      sheet: orderSheet(trail, order, null),
    })),
    ...made,
  ];
}

/** 按所要的找: every sheet of an entry, or the one named. */
export const papersAsked = (papers: readonly Paper[], asked: string): Paper[] =>
  papers.filter(({ key, seq }) => key === asked || String(seq) === asked);
