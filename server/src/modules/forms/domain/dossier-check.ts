/** 卷内应有的一份: which of several will do, when it is asked for, and who can supply it. */
export interface DossierNeed {
  readonly name: string;
  /** Any one of these: a form, or a paper that somebody brings. */
  readonly anyOf: readonly string[];
  readonly when: 'always' | DossierFact;
  readonly supplier: string;
  readonly basis: string;
}

/** 卷宗的情形: what makes further papers necessary. */
export type DossierFact =
  'written' | 'oral' | 'agents' | 'performed' | 'confirmation' | 'ended' | 'amended' | 'evidence';

const format = '司法部 2010 年人民调解文书格式';

/**
 * 应归档的材料. Required and as-needed papers of the 2010 set; identity papers, agreements signed on paper and receipts
 * are brought (`ID`、`RECEIPT`、`COURT`), the rest are forms.
 */
const dossierNeeds: readonly DossierNeed[] = [
  { name: '卷宗封面', anyOf: ['MED-COVER'], when: 'always', supplier: '立卷人', basis: format },
  { name: '卷内目录', anyOf: ['MED-INDEX'], when: 'always', supplier: '立卷人', basis: format },
  {
    name: '人民调解申请书或者受理登记表',
    anyOf: ['MED-APPLY', 'MED-REG'],
    when: 'always',
    supplier: '当事人（申请书）或者登记人（登记表）',
    basis: format,
  },
  {
    name: '权利义务告知书',
    anyOf: ['MED-RIGHTS'],
    when: 'always',
    supplier: '人民调解员（须当事人签名）',
    basis: '人民调解法 第二十三条、第二十四条',
  },
  { name: '当事人身份证明', anyOf: ['ID'], when: 'always', supplier: '当事人', basis: format },
  { name: '授权委托书', anyOf: ['MED-POA'], when: 'agents', supplier: '委托人', basis: '民法典 第一百六十五条' },
  { name: '证据材料', anyOf: ['MED-EVID', 'EVIDENCE'], when: 'evidence', supplier: '当事人、调查人', basis: format },
  { name: '调解记录', anyOf: ['MED-MIN'], when: 'always', supplier: '记录人', basis: '人民调解法 第二十七条' },
  {
    name: '调解协议书（签名、盖章的）',
    anyOf: ['MED-AGR'],
    when: 'written',
    supplier: '人民调解员、各方当事人',
    basis: '人民调解法 第二十九条',
  },
  { name: '口头协议登记表', anyOf: ['MED-ORAL'], when: 'oral', supplier: '人民调解员', basis: '人民调解法 第二十八条' },
  {
    name: '终止调解告知书',
    anyOf: ['MED-TERM'],
    when: 'ended',
    supplier: '人民调解员',
    basis: '人民调解法 第二十六条',
  },
  { name: '履行凭证', anyOf: ['RECEIPT'], when: 'performed', supplier: '当事人', basis: format },
  { name: '回访记录', anyOf: ['MED-FUP'], when: 'performed', supplier: '回访人', basis: '人民调解法 第三十一条' },
  {
    name: '司法确认材料',
    anyOf: ['MED-JC', 'COURT'],
    when: 'confirmation',
    supplier: '双方当事人、人民法院',
    basis: '人民调解法 第三十三条',
  },
  { name: '卷宗情况说明', anyOf: ['MED-NOTE'], when: 'amended', supplier: '立卷人', basis: format },
  { name: '封底', anyOf: ['MED-BACK'], when: 'always', supplier: '立卷人', basis: format },
];

/** 缺什么: what is not there, and who can supply it. */
export interface DossierLack {
  readonly name: string;
  readonly supplier: string;
  readonly basis: string;
}

/** 查卷宗是否齐全. `held` names the kinds of papers that are there; cover, index and back are made when it is bound. */
export function dossierLacks(
  held: readonly string[],
  facts: ReadonlySet<DossierFact>,
  needs: readonly DossierNeed[] = dossierNeeds,
): readonly DossierLack[] {
  const there = new Set([...held, 'MED-COVER', 'MED-INDEX', 'MED-BACK']);
  return needs
    .filter(({ when, anyOf }) => (when === 'always' || facts.has(when)) && !anyOf.some((kind) => there.has(kind)))
    .map(({ name, supplier, basis }) => ({ name, supplier, basis }));
}

/** 按办理程序排列: the order of procedure, which is the order of the needs; what has no place there comes before the back. */
export function dossierOrder<Part extends { readonly kind: string }>(
  parts: readonly Part[],
  needs: readonly DossierNeed[] = dossierNeeds,
): readonly Part[] {
  const rank = ({ kind }: Part): number => {
    const at = needs.findIndex(({ anyOf }) => anyOf.includes(kind));
    return at < 0 ? needs.length : at;
  };
  return parts.toSorted((one, other) => rank(one) - rank(other));
}
