import type { PeopleAsk, SoughtKind } from '@jieyou/contracts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { ok, refuse } from '../../../kernel/result.ts';
import type { Result } from '../../../kernel/result.ts';
import { isMasked } from '../../../kernel/validators/mask.ts';
import { maskNumbers } from '../../../kernel/validators/mask-numbers.ts';
import { readSocialCreditCode } from '../../../kernel/validators/organisation-code.ts';
import { plainName } from '../../../kernel/validators/person-name.ts';
import { readPhone } from '../../../kernel/validators/phone.ts';
import { readResidentId } from '../../../kernel/validators/resident-id.ts';

/** 查人的拒绝: a code, and words that say what to do. */
export type SearchRefusal = { code: 'not_exact' | 'purpose_names' | 'too_often'; words: string };

/** 要找的人: the value as it was normalised when it was stored, and the purpose for which its index was made. */
export interface Sought {
  index: 'name' | 'phone' | 'idno';
  value: string;
}

const inexact = (words: string): { ok: false; refusal: SearchRefusal } => refuse({ code: 'not_exact', words });

const readers: Readonly<Record<SoughtKind, (text: string, today: LocalDate) => Result<Sought, SearchRefusal>>> = {
  name: (text) => {
    const value = plainName(text);
    if (isMasked(text)) return inexact('姓名是打码的，请写全名');
    if (value === '匿名') return inexact('匿名的来访人无从按姓名查找，请按编码或内容检索');
    return [...value].length < 2 ? inexact('请写全名，至少两个字；只认完全相同的姓名') : ok({ index: 'name', value });
  },
  phone: (text) => {
    const read = readPhone(text);
    return read.ok ? ok({ index: 'phone', value: read.value.number }) : inexact(read.refusal.words);
  },
  id_number: (text, today) => {
    const person = readResidentId(text, today);
    if (person.ok) return ok({ index: 'idno', value: person.value.number });
    const unit = readSocialCreditCode(text);
    return unit.ok ? ok({ index: 'idno', value: unit.value }) : inexact(person.refusal.words);
  },
};

/** 读要找的人: whole and exact. The written purpose must not say whom it is about, for it is kept and read by auditors. */
export function readSought(ask: PeopleAsk, today: LocalDate): Result<Sought, SearchRefusal> {
  const sought = readers[ask.kind](ask.value, today);
  if (!sought.ok) return sought;
  const told = plainName(ask.words);
  if (
    told.includes(plainName(ask.value)) ||
    told.includes(sought.value.value) ||
    maskNumbers(ask.words) !== ask.words.normalize('NFC')
  ) {
    return refuse({ code: 'purpose_names', words: '说明会留在记录里，请不要写姓名和号码；写清为什么要查即可' });
  }
  return sought;
}

/** 查人的次数: enough for a busy window, too few for copying out a register. */
export const limits = { minutes: 10, inMinutes: 30, aDay: 120 } as const;

/** 是否查得太勤. */
export function tooOften({ lately, today }: { lately: number; today: number }): SearchRefusal | undefined {
  if (lately >= limits.inMinutes)
    return { code: 'too_often', words: `${limits.minutes} 分钟内已查 ${lately} 次，请稍后再查` };
  if (today >= limits.aDay)
    return { code: 'too_often', words: `今天已查 ${today} 次，达到每日上限；确有需要的，请中心主任协助` };
  return undefined;
}
