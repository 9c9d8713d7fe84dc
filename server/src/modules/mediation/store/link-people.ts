import type { Tx } from '../../../platform/db/index.ts';

export type LinkPerson = {
  readonly id: string;
  readonly name: string;
  readonly side: string;
  /** 本人这一方. */
  readonly own: boolean;
};

/** 本次调解的当事人, as the link that was shown may know them: names and sides, never how to reach anybody. */
export const linkPeople = (tx: Tx): Promise<LinkPerson[]> =>
  tx.query<LinkPerson>('select id, name, side, own from link_people()');
