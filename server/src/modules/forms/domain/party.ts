import { z } from 'zod';
import type { Block, RowCell } from './block.ts';
import type { Draft } from './draft.ts';
import { count, day, line, maybeLine } from './fields.ts';
import { atLeast } from './parts.ts';

/**
 * 当事人 as the forms ask for them. `withheld` keeps phone and address off the paper, where showing them across
 * is not safe (反家庭暴力法); the paper then says so and is not left with a gap.
 */
export const person = z.strictObject({
  kind: z.literal('person'),
  name: line('姓名', 60),
  gender: maybeLine('性别', 10),
  nation: maybeLine('民族', 20),
  age: count('年龄', 150).optional(),
  job: maybeLine('职业或职务', 60),
  phone: maybeLine('联系方式', 60),
  address: maybeLine('单位或住址', 200),
  born: day('出生日期').optional(),
  idNumber: maybeLine('公民身份号码', 30),
  withheld: z.boolean().optional().meta({ title: '不列联系方式和住址' }),
});
const organisation = z.strictObject({
  kind: z.literal('organisation'),
  name: line('名称', 100),
  address: maybeLine('地址', 200),
  head: maybeLine('法定代表人或负责人', 60),
  headPost: maybeLine('职务', 60),
  phone: maybeLine('联系方式', 60),
  code: maybeLine('统一社会信用代码', 30),
});
export const party = z.discriminatedUnion('kind', [person, organisation], { error: '请写明是个人还是单位' });
export type Party = z.infer<typeof party>;
type Person = Draft<z.infer<typeof person>>;
type Body = Draft<z.infer<typeof organisation>>;
/** Who is not said to be a body is laid out as a person. */
const isBody = (of: Draft<Party>): of is Body => of.kind === 'organisation';

const withheldWords = '（应当事人要求不列）';
const cell = (label: string, value: string | null | undefined, width: number | null): RowCell => ({
  ...{ label, width },
  value: value === undefined || value === '' ? null : value,
});
const contact = (of: Person, value: string | null | undefined): string | null | undefined =>
  of.withheld === true ? withheldWords : value;
const yearsOf = (age: number | null | undefined): string | null => (typeof age === 'number' ? String(age) : null);

/** 当事人栏, as the 2010 forms have it; `role` stands before the name: 申请人、被申请人. */
export function partyRows(role: string, of: Draft<Party>): Block[] {
  if (isBody(of))
    return [
      { is: 'row', cells: [cell(`${role}名称`, of.name, null)] },
      {
        is: 'row',
        cells: [
          cell('法定代表人（负责人）', of.head, null),
          cell('职务', of.headPost, 4),
          cell('联系方式', of.phone, 7),
        ],
      },
      { is: 'row', cells: [cell('地址', of.address, null)] },
    ];
  return [
    {
      is: 'row',
      cells: [
        cell(`${role}姓名`, of.name, null),
        cell('性别', of.gender, 2),
        cell('民族', of.nation, 3),
        cell('年龄', yearsOf(of.age), 2),
      ],
    },
    { is: 'row', cells: [cell('职业或职务', of.job, null), cell('联系方式', contact(of, of.phone), 10)] },
    { is: 'row', cells: [cell('单位或住址', contact(of, of.address), null)] },
  ];
}

/** 司法确认申请书的申请人栏: a court asks for the day of birth, the numbers and the domicile. */
export function applicantRows(of: Draft<Party>, sayDay: (day: string) => string): Block[] {
  if (isBody(of))
    return [
      { is: 'row', cells: [cell('申请人（单位名称）', of.name, null)] },
      { is: 'row', cells: [cell('统一社会信用代码', of.code, null)] },
      { is: 'row', cells: [cell('住所', of.address, null)] },
      {
        is: 'row',
        cells: [
          cell('法定代表人（负责人）', of.head, null),
          cell('职务', of.headPost, 4),
          cell('联系方式', of.phone, 7),
        ],
      },
    ];
  const born = of.born === undefined || of.born === null ? null : sayDay(of.born);
  return [
    {
      is: 'row',
      cells: [cell('申请人（姓名）', of.name, null), cell('性别', of.gender, 2), cell('民族', of.nation, 3)],
    },
    { is: 'row', cells: [cell('出生日期', born, 10), cell('公民身份号码', of.idNumber, null)] },
    { is: 'row', cells: [cell('住址', contact(of, of.address), null)] },
    { is: 'row', cells: [cell('联系方式', contact(of, of.phone), null)] },
  ];
}

/** 多名当事人, a little apart from each other; a blank form has room for `least`. */
export const allPartyRows = (
  role: string,
  parties: readonly Draft<Party>[] | null | undefined,
  least: number,
): Block[] =>
  atLeast(parties, least, {}).flatMap((each, at): Block[] => [
    ...(at > 0 ? [{ is: 'gap' as const, lines: 0.3 }] : []),
    ...partyRows(role, each),
  ]);
