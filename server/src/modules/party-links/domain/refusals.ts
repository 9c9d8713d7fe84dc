/** 不准的理由. */
export type LinkRefusal =
  | { code: 'no_such_mediation' }
  | { code: 'not_of_the_committee' }
  | { code: 'mediation_over' }
  | { code: 'not_in_mediation' }
  | { code: 'no_such_link' }
  | { code: 'revoked_before' };

const words: Readonly<Record<LinkRefusal['code'], string>> = {
  no_such_mediation: '没有找到该调解，或它不在您的职责范围内',
  not_of_the_committee: '手机链接由承担本次调解的调委会、负责的综治中心或本案调解员签发',
  mediation_over: '调解已经终结满三十日，不再签发手机链接；当事人要看材料的，请到窗口',
  not_in_mediation: '只能发给本次调解的当事人或其代理人，请先在事项里登记代理人',
  no_such_link: '没有找到这个链接，请刷新后重新选择',
  revoked_before: '这个链接已经收回',
};

export const sayLinkRefusal = ({ code }: LinkRefusal): string => words[code];
