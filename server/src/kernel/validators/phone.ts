import { ok, type Result } from '../result.ts';
import { compact } from './compact.ts';
import { invalid, type Invalid } from './invalid.ts';
import { isMasked } from './mask.ts';

export type Phone = { number: string; kind: 'mobile' | 'landline' | 'service' | 'short' };
export type PhoneRefusal = Invalid<'phone_masked' | 'phone_length' | 'phone_area_code' | 'phone_unknown'>;

/** 公共服务短号: 便民、法律、妇女、青年、公积金、社保、消费. */
const shortNumbers = new Set(['12345', '12348', '12338', '12355', '12329', '12333', '12315']);

/** 读联系电话: mobile, landline with area code and extension, 400/800, public short numbers. Carriers are not asked. */
export function readPhone(text: string): Result<Phone, PhoneRefusal> {
  if (isMasked(text)) return invalid('phone_masked', '电话是打码的，请填写完整号码，或将此格留空');
  const given = compact(text).replaceAll(/[()]/g, '');
  const number = given.replace(/^(?:\+|00)?86(?=1[3-9]\d{9}$|0\d{9,})/, '');
  if (/^1[3-9]\d{9}$/.test(number)) return ok({ number, kind: 'mobile' });
  if (/^[48]00\d{7}$/.test(number)) return ok({ number, kind: 'service' });
  if (shortNumbers.has(number)) return ok({ number, kind: 'short' });
  return landline(text, number);
}

function landline(text: string, number: string): Result<Phone, PhoneRefusal> {
  const written = text
    .normalize('NFKC')
    .replaceAll(/[()\s]+/g, '-')
    .replaceAll(/[‐‑‒–—―−_]/gu, '-')
    .replaceAll(/转|分机|EXT\.?/giu, '-')
    .replaceAll(/-+/g, '-')
    .replaceAll(/^-|-$/g, '');
  const match = /^(010|02\d|0[3-9]\d\d)-?(\d{7,8})(?:-(\d{1,6}))?$/.exec(written);
  if (match) {
    const [, area = '', local = '', extension] = match;
    return ok({ number: extension ? `${area}-${local}-${extension}` : `${area}-${local}`, kind: 'landline' });
  }
  // Eight digits are often written in two groups of four.
  const whole = /^(010|02\d|0[3-9]\d\d)(\d{7,8})$/.exec(number);
  if (whole) return ok({ number: `${whole[1]}-${whole[2]}`, kind: 'landline' });
  if (/^1\d+$/.test(number))
    return invalid('phone_length', `手机号应为 11 位且以 13 至 19 开头，现在是 ${number.length} 位，请核对`);
  if (/^[2-8]\d{6,7}$/.test(number)) return invalid('phone_area_code', '固定电话缺少区号，请写成“区号-号码”');
  return invalid('phone_unknown', '不像电话号码，请填写手机号、带区号的固定电话或 400/800 号码，只填一个');
}
