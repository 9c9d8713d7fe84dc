import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localDate } from '../local-date.ts';
import { cleanLine, cleanText } from '@jieyou/contracts';
import { lengthOf, textLimits, withinLimit } from './text-limits.ts';
import { isMasked, maskIdNumber, maskName, maskPhone } from './mask.ts';
import { makeMatterCode, readMatterCode } from './matter-code.ts';
import { isMod97, mod97CheckDigits } from './mod97.ts';
import { readOrganisationCode, readSocialCreditCode } from './organisation-code.ts';
import { readPhone } from './phone.ts';
import { readResidentId, residentIdCheckDigit } from './resident-id.ts';

const today = localDate('2026-11-21');
const withCheck = (first17: string): string => first17 + residentIdCheckDigit(first17);
const valueOf = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const codeOf = (result: { ok: true } | { ok: false; refusal: { code: string } }): string =>
  result.ok ? 'ok' : result.refusal.code;

describe('公民身份号码', () => {
  it('国家标准印出的号码都读得通', () => {
    expect(valueOf(readResidentId('11010519491231002X', today))).toMatchObject({
      birthDate: '1949-12-31',
      sex: 'female',
      kind: 'resident',
      warnings: [],
    });
    expect(valueOf(readResidentId('440524188001010014', today))).toMatchObject({
      birthDate: '1880-01-01',
      sex: 'male',
    });
  });
  it('末位小写、全角、夹空格或不可见字符的，按同一号码读', () =>
    expect(valueOf(readResidentId(' １１０１０５ 19491231\u200B002x', today)).number).toBe('11010519491231002X'));
  it('十五位旧号升为十八位，并说明', () =>
    expect(valueOf(readResidentId('110105491231002', today))).toMatchObject({
      number: '11010519491231002X',
      upgraded: true,
      warnings: ['15 位旧身份证号已升为 18 位'],
    }));
  it.each([
    ['校验位不对', '110105194912310021', 'id_check_digit'],
    ['出生日期不存在', withCheck('11010520230229002'), 'id_birth_date'],
    ['出生日期晚于今天', withCheck('11010520261122002'), 'id_not_born_yet'],
    ['位数不对', '1101051949123100', 'id_length'],
    ['夹有字母', '1101051949123A002X', 'id_characters'],
    ['已打码', '422825********1234', 'id_masked'],
  ])('%s的不收，并说明怎样改', (_, text, code) => {
    const result = readResidentId(text, today);
    expect(codeOf(result)).toBe(code);
    expect(result.ok ? '' : result.refusal.words).toMatch(/请/);
  });
  it('今天出生的可以', () => expect(codeOf(readResidentId(withCheck('11010520261121002'), today))).toBe('ok'));
  it('区划不认得的只提醒，不拒收', () =>
    expect(valueOf(readResidentId(withCheck('77010119900101001'), today)).warnings).toHaveLength(1));
  it.each(['810000', '820000', '830000'])('港澳台居民居住证 %s 用同一校验', (area) =>
    expect(valueOf(readResidentId(withCheck(`${area}19900101001`), today)).kind).toBe('hong_kong_macao_taiwan'),
  );
  it('外国人永久居留身份证以 9 开头', () =>
    expect(valueOf(readResidentId(withCheck('93184019900101001'), today)).kind).toBe('foreign_permanent'));
  it('任一位写错都查得出来', () => {
    fc.assert(
      fc.property(fc.nat({ max: 16 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const good = '11010519491231002X';
        const digit = (Number(good[at]) + shift) % 10;
        return !readResidentId(good.slice(0, at) + digit + good.slice(at + 1), today).ok;
      }),
    );
  });
});

describe('统一社会信用代码与组织机构代码', () => {
  it.each(['91350100M000100Y43', '91440300708461136T', '91110000802100433B', '91110000100001342C'])('%s 通过', (code) =>
    expect(codeOf(readSocialCreditCode(code.toLowerCase()))).toBe('ok'),
  );
  it('校验位不对的、含禁用字母的、位数不对的不收', () => {
    expect(codeOf(readSocialCreditCode('911100001000013428'))).toBe('code_check_digit');
    expect(codeOf(readSocialCreditCode('9111000010000I342C'))).toBe('code_characters');
    expect(codeOf(readSocialCreditCode('9111000010000'))).toBe('code_length');
  });
  it('组织机构代码 D2143569-X 通过，错一位不收', () => {
    expect(valueOf(readOrganisationCode('d2143569x'))).toBe('D2143569-X');
    expect(codeOf(readOrganisationCode('D2143569-1'))).toBe('code_check_digit');
    expect(codeOf(readOrganisationCode('D21435-X'))).toBe('code_length');
  });
});

describe('联系电话', () => {
  it.each([
    ['138 1234 5678', '13812345678', 'mobile'],
    ['+86 138-1234-5678', '13812345678', 'mobile'],
    ['８６13812345678', '13812345678', 'mobile'],
    ['(0718)1234567', '0718-1234567', 'landline'],
    ['02787654321', '027-87654321', 'landline'],
    ['0718—1234567转801', '0718-1234567-801', 'landline'],
    ['400-123-4567', '4001234567', 'service'],
    ['12345', '12345', 'short'],
  ])('%s 读作 %s', (text, number, kind) => expect(valueOf(readPhone(text))).toEqual({ number, kind }));
  it.each([
    ['1381234567', 'phone_length'],
    ['12812345678', 'phone_length'],
    ['8123456', 'phone_area_code'],
    ['138****5678', 'phone_masked'],
    ['无', 'phone_unknown'],
    ['13812345678/13912345678', 'phone_unknown'],
    ['', 'phone_unknown'],
  ])('「%s」不收，并说明怎样改', (text, code) => expect(codeOf(readPhone(text))).toBe(code));
});

describe('打码', () => {
  it('身份证留前六后四，手机留前三后四，姓名留姓', () => {
    expect(maskIdNumber('422825199001011234')).toBe('422825********1234');
    expect(maskPhone('13812345678')).toBe('138****5678');
    expect(maskPhone('0718-1234567')).toBe('********4567');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskName('张三丰')).toBe('张**');
  });
  it('打过码的认得出，身份证末位的 X 不算', () => {
    expect([maskPhone('13812345678'), '138xxxx5678', '11010519491231002X'].map(isMasked)).toEqual([true, true, false]);
  });
});

describe('事项编码', () => {
  const code = makeMatterCode({ area12: '990101000000', day: today, seq: 1 });
  it('编出的编码自带校验位，读回同样的内容', () => {
    expect(code).toMatch(/^ZZ-990101000000-20261121-00001-\d\d$/);
    expect(valueOf(readMatterCode(code))).toEqual({ area12: '990101000000', day: '2026-11-21', seq: 1, code });
  });
  it('小写、全角、没有连字符、夹空格都能读', () => {
    const loose = ` ｚｚ${code.slice(3).replaceAll('-', ' ')} `;
    expect(valueOf(readMatterCode(loose)).code).toBe(code);
    expect(valueOf(readMatterCode(code.toLowerCase().replaceAll('-', ''))).code).toBe(code);
  });
  it('写错任何一位、相邻两位写反，都查得出来', () => {
    const digits = code.replaceAll('-', '');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: digits.length - 1 }), fc.integer({ min: 1, max: 9 }), (at, shift) => {
        const wrong = digits.slice(0, at) + ((Number(digits[at]) + shift) % 10) + digits.slice(at + 1);
        return !readMatterCode(wrong).ok;
      }),
    );
    const swapped = digits.replace('20261121', '20261211');
    expect(codeOf(readMatterCode(swapped))).toBe('matter_code_check_digits');
  });
  it('不像编码的，说明该是什么样', () => expect(codeOf(readMatterCode('ZZ-123'))).toBe('matter_code_shape'));
  it('校验码与国际银行账号的算法一致', () => {
    expect(isMod97('3214282912345698765432161182')).toBe(true);
    expect(mod97CheckDigits('794')).toBe('44');
  });
});

describe('清理文字', () => {
  it('去掉导出时带来的制表符、换行和首尾空白，段落保留', () =>
    expect(cleanText('\n\t\t\t\t\t\n\t\t  第一段。\u00A0 \r\n\u3000\u3000第二段。\n\n\n\n第三段\t\n\t')).toBe(
      '第一段。\n第二段。\n\n第三段',
    ));
  it('标题写成一行', () => expect(cleanLine(' 路灯\n\t不亮\u200B了 ')).toBe('路灯 不亮了'));
  it('去掉不可见字符和控制字符，表情、生僻字、繁体字一个不少', () =>
    expect(cleanText('\uFEFF𠮷㛃\u0000臺灣\u202E葛\u{E0100}👨‍👩‍👧👍🏽\u200D')).toBe('𠮷㛃臺灣葛\u{E0100}👨‍👩‍👧👍🏽'));
  it('字数按字计：一个生僻字、一个表情各算一字', () => expect(lengthOf('𠮷㛃👍')).toBe(3));
  it('恰到上限的收，超过一字的报告，不截断', () => {
    expect(codeOf(withinLimit('𠮷'.repeat(200), textLimits.title, '标题'))).toBe('ok');
    expect(withinLimit('𠮷'.repeat(201), textLimits.title, '标题')).toMatchObject({
      refusal: { words: expect.stringContaining('201 字') },
    });
  });
});
