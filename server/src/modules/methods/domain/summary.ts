import { levelName, routeName, sayTerm, termOf } from '@jieyou/contracts';
import type { Method } from '@jieyou/contracts';

/** 一份工作法的要点: its grades with track, level and term, and what it calls its papers; a few lines for a card. */
export function summaryOf(method: Method): string[] {
  const { labels, grades } = method;
  const graded = grades.map(
    ({ id, label, route, level }) =>
      `${label}：${routeName(method, route)}，${levelName(method, level)}，${sayTerm(termOf(method, 'resolve', id).term)}`,
  );
  const papers = [
    labels.orders.lead,
    labels.papers.receive,
    labels.orders.urge,
    labels.papers.verify,
    labels.papers.call_back,
  ];
  return [...graded, `单据：${papers.filter((label) => label !== undefined).join('、')}`];
}
