import { localDate, type LocalDate } from '../local-date.ts';
import { ok, type Result } from '../result.ts';
import { compact } from './compact.ts';
import { invalid, type Invalid } from './invalid.ts';
import { isMod97, mod97CheckDigits } from './mod97.ts';

export type MatterCodeParts = { area12: string; day: LocalDate; seq: number };
export type MatterCodeRefusal = Invalid<'matter_code_shape' | 'matter_code_day' | 'matter_code_check_digits'>;

/** 编事项编码（一案一码）: `ZZ-990101000000-20261121-00001-cc`, cc by ISO 7064 MOD 97-10. */
export function makeMatterCode({ area12, day, seq }: MatterCodeParts): string {
  if (!/^\d{12}$/.test(area12)) throw new RangeError(`not a twelve-digit area code: ${area12}`);
  if (!Number.isInteger(seq) || seq < 1 || seq > 99_999) throw new RangeError(`no such sequence number: ${seq}`);
  const date = day.replaceAll('-', '');
  const number = String(seq).padStart(5, '0');
  return `ZZ-${area12}-${date}-${number}-${mod97CheckDigits(`ZZ${area12}${date}${number}`)}`;
}

/** 读事项编码 as people type it: lower case, full width, spaces or missing hyphens. Answers the code as it is printed. */
export function readMatterCode(text: string): Result<MatterCodeParts & { code: string }, MatterCodeRefusal> {
  const match = /^ZZ(\d{12})(\d{4})(\d{2})(\d{2})(\d{5})\d{2}$/.exec(compact(text));
  if (!match)
    return invalid(
      'matter_code_shape',
      '不像事项编码：应以 ZZ 开头，后接 27 位数字，请对照回执核对，或扫描回执上的二维码',
    );
  if (!isMod97(match[0]))
    return invalid(
      'matter_code_check_digits',
      '事项编码校验位不对，至少有一位写错，请对照回执逐位核对，或扫描回执上的二维码',
    );
  const [, area12 = '', year = '', month = '', date = '', number = ''] = match;
  try {
    const parts = { area12, day: localDate(`${year}-${month}-${date}`), seq: Number(number) };
    return ok({ ...parts, code: makeMatterCode(parts) });
  } catch {
    return invalid('matter_code_day', '事项编码中的日期或序号不存在，请对照回执核对');
  }
}
