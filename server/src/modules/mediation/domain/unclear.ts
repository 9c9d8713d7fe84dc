import type { ObligationInput } from '@jieyou/contracts';

/** 说不清的字句: what a court finds too unclear to confirm (民诉法解释 第三百五十八条第五项). */
const vague = [
  '尽快',
  '尽量',
  '适当',
  '酌情',
  '视情况',
  '近期',
  '有条件时',
  '若干',
  '一定数额',
  '另行协商',
  '合理期限',
];

/** 人民调解不能处分的: 婚姻、亲子关系的确认与解除，物权、知识产权的确权 (民诉法解释 第三百五十五条). */
const beyond: readonly [RegExp, string][] = [
  [
    /(准予|同意|确认).{0,6}离婚|解除婚姻关系|确认婚姻(关系)?(有效|无效)/u,
    '解除或确认婚姻关系须到婚姻登记机关或人民法院办理',
  ],
  [/(确认|解除).{0,4}(亲子|收养)关系/u, '确认亲子关系、解除收养关系不能由调解协议约定'],
  [
    /(房屋|土地|宅基地|山林|林地).{0,8}(所有权|使用权)(归|属于|确权给)/u,
    '确认不动产物权须由登记机关或人民法院、人民政府办理，协议可以约定协助办理登记',
  ],
  [
    /(放弃|不得|不再).{0,6}(起诉|仲裁|信访|投诉|举报)的?(权利)?/u,
    '不得约定当事人放弃起诉、仲裁、信访、举报的权利（人民调解法第三条）',
  ],
];

/** 一处不明确. */
export interface Unclear {
  item: string;
  words: string;
  /** It cannot be kept, whatever the reason. */
  barred: boolean;
}

/** 检查协议: every item says who, what, how much and by when, and nothing that mediation cannot settle. */
export function unclearIn(obligations: readonly ObligationInput[]): Unclear[] {
  return obligations.flatMap((each, at) => {
    const item = `o${at + 1}`;
    const { what, how = '', debtor, creditor, amount, due, instalments = [] } = each;
    const text = `${what}${how}`;
    const found: Unclear[] = [];
    const say = (words: string, barred = false): void =>
      void found.push({ item, words: `第 ${at + 1} 项：${words}`, barred });
    for (const word of vague) if (text.includes(word)) say(`“${word}”说不清，请写明数额、日期或具体做法`);
    for (const [pattern, words] of beyond) if (pattern.test(text)) say(words, true);
    const money = amount !== undefined || /支付|赔偿|补偿|归还|偿还/u.test(what);
    if (money && amount === undefined && instalments.length === 0) say('请写明金额', true);
    if (money && debtor === undefined) say('请选择由谁支付', true);
    if (money && creditor === undefined) say('请选择支付给谁', true);
    if (debtor !== undefined && debtor === creditor) say('义务人和权利人不能是同一人', true);
    if (debtor !== undefined && due === undefined && instalments.length === 0) say('请写明履行期限');
    const sum = instalments.reduce((total, part) => total + part.amount, 0);
    if (amount !== undefined && instalments.length > 0 && sum !== amount) say('各期金额相加与总额不符', true);
    return found;
  });
}
