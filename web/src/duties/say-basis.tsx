import type { DutyLine } from '@jieyou/contracts';
import type { ReactElement } from 'react';

type Basis = DutyLine['basis'];

const named = (document: string): string =>
  /[《〔]/u.test(document) || !/(?:法|条例|办法|规定|规则|细则|决定|意见|通知|方案)$/u.test(document)
    ? document
    : `《${document}》`;

/** 依据，一句话. */
export const sayBasis = (basis: Basis): string =>
  basis.map(({ document, article }) => `${named(document)}${article}`).join('、');

/** 依据，带原文. */
export function BasisList({ basis }: { basis: Basis }): ReactElement {
  return (
    <ul className="plain">
      {basis.map(({ document, article, quote }) => (
        <li key={`${document}${article}`}>
          {named(document)}
          {article}
          {quote ? <blockquote className="quote">{quote}</blockquote> : null}
        </li>
      ))}
    </ul>
  );
}
