import { localDate, type LocalDate } from '../local-date.ts';
import { ok, type Result } from '../result.ts';
import { compact } from './compact.ts';
import { invalid, type Invalid } from './invalid.ts';
import { isMasked } from './mask.ts';

export type ResidentId = {
  /** 规整后的十八位号码. */
  number: string;
  kind: 'resident' | 'hong_kong_macao_taiwan' | 'foreign_permanent';
  birthDate: LocalDate;
  sex: 'male' | 'female';
  /** 由十五位旧号升位而来. */
  upgraded: boolean;
  warnings: string[];
};

export type ResidentIdRefusal = Invalid<
  'id_masked' | 'id_length' | 'id_characters' | 'id_birth_date' | 'id_not_born_yet' | 'id_check_digit'
>;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const provinces = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3])/;

/** 身份证校验码 of the first seventeen digits（GB 11643—1999，ISO 7064 MOD 11-2）. */
export const residentIdCheckDigit = (first17: string): string => {
  const sum = weights.reduce((total, weight, at) => total + weight * Number(first17[at]), 0);
  return '10X98765432'.charAt(sum % 11);
};

/**
 * 读公民身份号码（GB 11643—1999）. Fifteen-digit numbers are brought to eighteen; a number of an area that is not
 * on today's list only warns, because area codes are abolished and their numbers stay.
 */
export function readResidentId(text: string, today: LocalDate): Result<ResidentId, ResidentIdRefusal> {
  if (isMasked(text)) return invalid('id_masked', '身份证号是打码的，请填写完整号码，或将此格留空');
  const given = compact(text);
  if (given.length !== 15 && given.length !== 18)
    return invalid('id_length', `身份证号应为 18 位（旧号 15 位），现在是 ${given.length} 位，请对照证件核对`);
  if (!/^(?:\d{15}|\d{17}[\dX])$/.test(given))
    return invalid('id_characters', '身份证号只能由数字组成，末位可以是 X，请对照证件核对');

  const upgraded = given.length === 15;
  const first17 = upgraded ? `${given.slice(0, 6)}19${given.slice(6)}` : given.slice(0, 17);
  const birthDate = realDay(first17.slice(6, 14));
  if (!birthDate)
    return invalid('id_birth_date', `身份证号中的出生日期 ${first17.slice(6, 14)} 不存在，请对照证件核对第 7 至 14 位`);
  if (birthDate > today)
    return invalid('id_not_born_yet', `身份证号中的出生日期 ${birthDate} 晚于今天，请对照证件核对`);
  const check = residentIdCheckDigit(first17);
  if (!upgraded && given.charAt(17) !== check)
    return invalid('id_check_digit', '身份证号校验位不对，至少有一位写错，请对照证件逐位核对');
  const kind = kindOf(first17);
  return ok({
    number: first17 + check,
    kind,
    birthDate,
    sex: Number(first17.charAt(16)) % 2 === 1 ? 'male' : 'female',
    upgraded,
    warnings: warningsOf(kind, first17, upgraded),
  });
}

const kindOf = (first17: string): ResidentId['kind'] => {
  if (/^8[123]0000/.test(first17)) return 'hong_kong_macao_taiwan';
  return first17.startsWith('9') ? 'foreign_permanent' : 'resident';
};

function warningsOf(kind: ResidentId['kind'], first17: string, upgraded: boolean): string[] {
  const warnings: string[] = [];
  if (kind === 'resident' && !provinces.test(first17))
    warnings.push(`身份证号前 6 位 ${first17.slice(0, 6)} 不在现行区划内，可能是旧区划，请留意`);
  if (upgraded) warnings.push('15 位旧身份证号已升为 18 位');
  return warnings;
}

function realDay(digits: string): LocalDate | undefined {
  try {
    return localDate(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);
  } catch {
    return undefined;
  }
}
