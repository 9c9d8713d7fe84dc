import type { LocalDate } from '../../../kernel/local-date.ts';
import type { Mediation } from './mediation.ts';

/** 一方 as the forms ask for them. */
export interface FormPerson {
  id: string;
  side: 'applicant' | 'respondent' | 'third';
  kind: 'person' | 'organisation';
  name: string;
  phone: string | null;
  idNumber: string | null;
  address: string;
  /** From the id number, where one is known. */
  born: LocalDate | null;
  gender: '男' | '女' | null;
}

/** 涉家庭暴力的, neither phone nor address goes on a paper that both sides get (反家庭暴力法). */
export const withheldOf = ({ screening }: Mediation): boolean => screening?.risks.includes('family_violence') ?? false;

/** 当事人基本情况, as the forms print them. */
export function partyOf(person: FormPerson, withheld: boolean, today: LocalDate): Record<string, unknown> {
  const { kind, name, phone, address, idNumber, born, gender } = person;
  const known = { name, ...(phone ? { phone } : {}), ...(address ? { address } : {}) };
  if (kind === 'organisation') return { kind, ...known, ...(idNumber ? { code: idNumber } : {}) };
  const age = born === null ? {} : { age: Number(today.slice(0, 4)) - Number(born.slice(0, 4)), born };
  return {
    kind,
    ...known,
    ...age,
    ...(gender ? { gender } : {}),
    ...(idNumber ? { idNumber } : {}),
    ...(withheld ? { withheld } : {}),
  };
}
