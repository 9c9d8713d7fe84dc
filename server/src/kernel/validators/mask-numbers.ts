import { maskIdNumber, maskPhone } from './mask.ts';

const LONG_NUMBER = /(?<![\d０-９])(?:\d{14}|\d{17}|\d{15}|\d{16}|\d{18})[\dXx](?![\d０-９])/gu;
const MOBILE = /(?<!\d)(?:(?:\+|00)?86[ -]?)?(1[3-9]\d[ -]?\d{4}[ -]?\d{4})(?!\d)/gu;
const LANDLINE = /(?<!\d)(0\d{2,3}[ -]\d{7,8})(?!\d)/gu;

/** 文字里的号码打码: phones, id and card numbers, wherever they stand in what somebody wrote. */
export const maskNumbers = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(LONG_NUMBER, maskIdNumber)
    .replaceAll(MOBILE, (_, phone: string) => maskPhone(phone.replaceAll(/[ -]/g, '')))
    .replaceAll(LANDLINE, (_, phone: string) => maskPhone(phone));
