import { ok, type Result } from '../result.ts';
import { compact } from './compact.ts';
import { invalid, type Invalid } from './invalid.ts';

export type OrganisationCodeRefusal = Invalid<'code_length' | 'code_characters' | 'code_check_digit'>;

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const socialWeights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const codeWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** 读统一社会信用代码（GB 32100—2015）. */
export function readSocialCreditCode(text: string): Result<string, OrganisationCodeRefusal> {
  const given = compact(text);
  if (given.length !== 18)
    return invalid('code_length', `统一社会信用代码应为 18 位，现在是 ${given.length} 位，请对照执照核对`);
  if ([...given].some((character) => !alphabet.includes(character)))
    return invalid('code_characters', '统一社会信用代码只含数字和大写字母，且没有 I、O、S、V、Z，请对照执照核对');
  const sum = socialWeights.reduce((total, weight, at) => total + weight * alphabet.indexOf(given.charAt(at)), 0);
  const check = alphabet.charAt((31 - (sum % 31)) % 31);
  return check === given.charAt(17)
    ? ok(given)
    : invalid('code_check_digit', '统一社会信用代码校验位不对，至少有一位写错，请对照执照逐位核对');
}

/** 读组织机构代码（GB 11714—1997）, written `D2143569-X`. */
export function readOrganisationCode(text: string): Result<string, OrganisationCodeRefusal> {
  const given = compact(text);
  if (given.length !== 9)
    return invalid('code_length', `组织机构代码应为 9 位，现在是 ${given.length} 位，请对照证书核对`);
  if (!/^[0-9A-Z]{8}[0-9X]$/.test(given))
    return invalid('code_characters', '组织机构代码前 8 位为数字或大写字母，末位为数字或 X，请对照证书核对');
  const sum = codeWeights.reduce((total, weight, at) => total + weight * Number.parseInt(given.charAt(at), 36), 0);
  const check = '0X987654321'.charAt(sum % 11);
  return check === given.charAt(8)
    ? ok(`${given.slice(0, 8)}-${check}`)
    : invalid('code_check_digit', '组织机构代码校验位不对，至少有一位写错，请对照证书逐位核对');
}
