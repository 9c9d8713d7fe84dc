/** 不准的理由. */
export type RiskRefusal =
  | { code: 'no_such_risk' }
  | { code: 'no_such_letter' }
  | { code: 'not_risk_keeper' }
  | { code: 'not_risk_owner'; unit: string }
  | { code: 'risk_closed' }
  | { code: 'exit_waits' }
  | { code: 'no_exit_asked' }
  | { code: 'own_exit' }
  | { code: 'no_such_tier' }
  | { code: 'no_such_unit' }
  | { code: 'no_such_matter' }
  | { code: 'already_listed'; no: number }
  | { code: 'names_a_number' }
  | { code: 'bad_day' }
  | { code: 'review_too_late'; last: string }
  | { code: 'behind_the_wall' }
  | { code: 'already_answered' }
  | { code: 'not_addressee'; unit: string }
  | { code: 'command_reused' };

const words: { [Code in RiskRefusal['code']]: (refusal: Extract<RiskRefusal, { code: Code }>) => string } = {
  no_such_risk: () => '没有找到这项风险，或者不在您的范围内；请从清单中重新打开',
  no_such_letter: () => '没有找到这份预警函，或者不在您的范围内；请刷新',
  not_risk_keeper: () => '风险由综治中心的中心主任或督办员列入、复核、核销；您可以查看，可以就本单位负责的提请销号',
  not_risk_owner: ({ unit }) => `这项风险由${unit}负责，销号由他们或者综治中心提请`,
  risk_closed: () => '这项风险已经销号，不能再办；又出现的请重新列入',
  exit_waits: () => '已经提请销号，正等另一人核实；请先核实，再办别的',
  no_exit_asked: () => '还没有人提请销号；先由负责的单位写明依据提请',
  own_exit: () => '提请销号的人、负责的单位不能自己核销，请由另一人核实',
  no_such_tier: () => '本地工作法没有这个类别，请重新选择',
  no_such_unit: () => '没有这个单位，请从列表中选择',
  no_such_matter: () => '没有这件事项，或者不在您的范围内；请核对编码',
  already_listed: ({ no }) => `这件事项已经在风险清单里（第 ${no} 号），请打开那一项`,
  names_a_number: () => '里面有证件号或电话号码；风险清单列矛盾和问题，不列人，请删去号码',
  bad_day: () => '日期不对，请重新选择',
  review_too_late: ({ last }) => `按工作法最迟 ${last} 复核，请选更早的日子`,
  behind_the_wall: () => '这件事项反映的就是该单位或其上级，不能发给他们；请另选单位',
  already_answered: () => '这份预警函已经答复，不能再改',
  not_addressee: ({ unit }) => `这份预警函发给${unit}，由他们答复`,
  command_reused: () => '同一命令编号曾用于不同的内容，本次未办理；请刷新页面后重新提交',
};

/** 说明不准的理由和下一步. */
export function sayRiskRefusal<Code extends RiskRefusal['code']>(
  refusal: Extract<RiskRefusal, { code: Code }>,
): string {
  const say = words[refusal.code] as (refusal: RiskRefusal) => string;
  return say(refusal);
}
