import nzh from 'nzh';

/** 金额 in 分 (hundredths of a yuan), a whole number: money is never a fraction of a machine's. */
export type Fen = number;

/** The most that is written: below a hundred million million yuan, where every 分 is still exact. */
export const mostFen: Fen = 9_007_199_254_740_991;

function checked(fen: Fen): Fen {
  if (Number.isSafeInteger(fen) && fen >= 0) return fen;
  throw new Error(`not an amount in fen: ${fen}`);
}

const yuanAndFen = (fen: Fen): [yuan: string, rest: string] => {
  const digits = String(checked(fen)).padStart(3, '0');
  return [digits.slice(0, -2), digits.slice(-2)];
};

/** 小写金额: `1,234.50`, always with 角 and 分. */
export function figureMoney(fen: Fen): string {
  const [yuan, rest] = yuanAndFen(fen);
  return `${yuan.replaceAll(/\B(?=(\d{3})+$)/g, ',')}.${rest}`;
}

/** 大写金额: `壹仟贰佰叁拾肆元伍角`; 到元为止的写整，有角分的不写（支付结算办法 附一）. */
export function capitalMoney(fen: Fen): string {
  const [yuan, rest] = yuanAndFen(fen);
  return nzh.cn.toMoney(rest === '00' ? yuan : `${yuan}.${rest}`, { outSymbol: false }); // it writes 整 only for whole yuan
}

/** 协议上的金额: figures and capitals side by side, as a court will read them. */
export const sayMoney = (fen: Fen): string => `人民币${figureMoney(fen)}元（大写：${capitalMoney(fen)}）`;
