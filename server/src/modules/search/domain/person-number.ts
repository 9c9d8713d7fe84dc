import { localDate } from '../../../kernel/local-date.ts';
import { readPhone } from '../../../kernel/validators/phone.ts';
import { readResidentId } from '../../../kernel/validators/resident-id.ts';

// Any day of birth will do: it is only asked whether this is such a number, not whose.
const ANY_DAY = localDate('9999-12-31');

/** 电话或证件号码: what is looked up by its blind index, for a purpose, and never in the general search. */
export function isPersonNumber(text: string): boolean {
  const phone = readPhone(text);
  if (phone.ok && (phone.value.kind === 'mobile' || phone.value.kind === 'landline')) return true;
  return readResidentId(text, ANY_DAY).ok;
}
