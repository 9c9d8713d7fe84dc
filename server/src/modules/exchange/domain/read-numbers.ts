import type { LocalDate } from '../../../kernel/local-date.ts';
import { isMasked } from '../../../kernel/validators/mask.ts';
import { readPhone } from '../../../kernel/validators/phone.ts';
import { readResidentId } from '../../../kernel/validators/resident-id.ts';
import type { TargetField } from './fields.ts';
import type { RowReader } from './row-reader.ts';

/** “无”“不详”等: written where nothing is known. */
const nothing = /^(?:无|没有|不详|不明|未知|未提供|未填写|匿名|保密|暂无|空|null|n\/?a|[-—/\\.*0]+)$/i;

type Read = { value?: string; remark?: string };

/** 读来源编号. */
export function readExternalNo(row: RowReader): string | undefined {
  if (isDamaged(row, 'externalNo')) return undefined;
  const text = row.line('externalNo');
  return text === '' ? undefined : text;
}

/** 读电话: the first of several is the phone, the others go into the remarks; a masked one cannot be called. */
export function readPhoneField(row: RowReader): Read {
  if (isDamaged(row, 'applicantPhone')) return {};
  const text = row.line('applicantPhone');
  if (text === '' || nothing.test(text)) return {};
  if (isMasked(text)) return masked(row, '电话', text);
  const whole = readPhone(text);
  if (whole.ok) return { value: whole.value.number };
  const [first, ...others] = text.split(/[/、,，;；|\s]+/u).filter((part) => part !== '');
  const main = readPhone(first ?? '');
  if (!main.ok || others.length === 0 || !others.every((other) => readPhone(other).ok)) {
    row.problem('applicantPhone', `「${text.slice(0, 40)}」${whole.refusal.words}`);
    return {};
  }
  row.note('有多个电话，取第一个，其余记入备注');
  return { value: main.value.number, remark: `另有电话：${others.join('、')}` };
}

/** 读身份证号. */
export function readIdField(row: RowReader, today: LocalDate): Read {
  if (isDamaged(row, 'applicantIdNumber')) return {};
  const text = row.line('applicantIdNumber');
  if (text === '' || nothing.test(text)) return {};
  if (isMasked(text)) return masked(row, '身份证号', text);
  const id = readResidentId(text, today);
  if (!id.ok) {
    row.problem('applicantIdNumber', id.refusal.words);
    return {};
  }
  for (const warning of id.value.warnings) row.note(warning);
  return { value: id.value.number };
}

function masked(row: RowReader, what: string, text: string): Read {
  row.note(`${what}是打码的，不作号码保存，记入备注`);
  return { remark: `原表${what}：${text}` };
}

/** A spreadsheet keeps fifteen digits of a number; the rest have become zeros, or it shows 1.23E+17. */
function isDamaged(row: RowReader, field: TargetField): boolean {
  const cell = row.cell(field);
  const lost =
    (typeof cell === 'number' && Math.abs(cell) >= 1e15) ||
    (typeof cell === 'string' && /^\s*\d(?:\.\d+)?E\+?\d+\s*$/i.test(cell));
  if (lost) row.problem(field, '号码被表格软件当作数字，第 16 位以后已经丢失，无法还原');
  return lost;
}
