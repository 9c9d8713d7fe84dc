import type { DutyEntry } from '@jieyou/contracts';

/** 职责清单的一条，某日现行的一版. */
export type Duty = DutyEntry & { readonly id: string; readonly no: number; readonly version: number };

/** 「职责清单第 3 条」. */
export const sayNo = ({ no }: Pick<Duty, 'no'>): string => `职责清单第 ${no} 条`;

/** 《保障农民工工资支付条例》第七条. A name that already stands in marks, or is none of a book, stays as it is. */
export function sayBasis({ document, article }: DutyEntry['basis'][number]): string {
  const marked = /[《〔]/u.test(document) || !/(?:法|条例|办法|规定|规则|细则|决定|意见|通知|方案)$/u.test(document);
  return `${marked ? document : `《${document}》`}${article ?? ''}`;
}

/** 依据，连成一句. */
export const sayBases = (basis: DutyEntry['basis']): string => basis.map(sayBasis).join('、');

/** 整理一条: keywords once each; a co-unit is never the owner and stands once. */
export function tidy(entry: DutyEntry): DutyEntry {
  return {
    ...entry,
    kinds: [...new Set(entry.kinds)],
    keywords: [...new Set(entry.keywords)],
    co: [...new Set(entry.co)].filter((unit) => unit !== entry.owner),
    basis: entry.basis.map(({ document, article, quote }) => ({
      document,
      ...(article ? { article } : {}),
      ...(quote ? { quote } : {}),
    })),
  };
}
