let handed = { value: '', times: 0 };
const listeners = new Set<() => void>();

/** 带给查人页的号码: kept in this window only, never in an address or in the browser's history. */
export function handOver(value: string): void {
  handed = { value, times: handed.times + 1 };
  for (const listener of listeners) listener();
}

export const handedOver = (): string => handed.value;

/** It is used once. */
export const clearHandedOver = (): void => {
  handed = { ...handed, value: '' };
};

/** How often something was handed over: a form that is open already begins anew with it. */
export const timesHandedOver = (): number => handed.times;

export const onHandOver = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

const bare = (text: string): string => text.normalize('NFKC').replaceAll(/[\s-]/g, '');

export const isIdNumber = (text: string): boolean => /^\d{17}[\dXx]$/.test(bare(text));

/** 像电话或证件号码的: is not looked for among texts, and so is not put into an address. */
export const isPersonNumber = (text: string): boolean =>
  /^(?:\+?86)?1[3-9]\d{9}$/.test(bare(text)) ||
  /^0\d{2,3}[\s-]\d{7,8}$/.test(text.normalize('NFKC').trim()) ||
  isIdNumber(text);
