import { roles } from '@jieyou/contracts';
import { z } from 'zod';

/** A code is digits; whoever leaves out the quotation marks has written a number. */
const digits = (pattern: RegExp, words: string): z.ZodType<string> =>
  z
    .preprocess((written) => (typeof written === 'number' ? String(written) : written), z.string().regex(pattern))
    .describe(words);

const name = z.string().trim().min(2).max(50);
const short = z.string().trim().min(1).max(20).optional().describe('简称，会出现在文号里；不写即用名称');
const unit = z
  .strictObject({ 名称: name.describe('单位的全称'), 简称: short })
  .describe('写成 { 名称: 东河镇综治中心, 简称: 东河综治 }');
const list = <Item extends z.ZodType>(item: Item, words: string) => z.array(item).max(2000).default([]).describe(words);

const village = z
  .strictObject({
    名称: name.describe('村（社区）的名称，如 桥头村'),
    区划代码: digits(/^\d{12}$/, '十二位统计用区划代码'),
    综治中心: unit.optional(),
    调解委员会: unit.optional(),
    网格: list(name.describe('网格的名称，如 第一网格'), '网格的名称，如 [第一网格, 第二网格]'),
  })
  .describe('一个村（社区）：名称、区划代码、网格');

const township = z
  .strictObject({
    名称: name.describe('乡镇（街道）的名称'),
    区划代码: digits(/^\d{9}(000)?$/, '九位统计用区划代码，也可写后加 000 的十二位'),
    综治中心: unit.optional(),
    调解委员会: unit.optional(),
    村: list(village, '村（社区），每个以 “- 名称:” 开头'),
  })
  .describe('一个乡镇（街道）：名称、区划代码、综治中心、村');

const person = z
  .strictObject({
    姓名: z.string().trim().min(1).max(50).describe('姓名'),
    登录名: digits(/^[\p{L}\p{N}][\p{L}\p{N}._@-]{1,63}$/u, '2 至 64 个字母、数字或汉字，可含 . _ @ -，且不以符号开头'),
    岗位: z.enum(Object.values(roles)).describe(`可写：${Object.values(roles).join('、')}`),
    单位: name.describe('所在单位，照上文写的名称'),
    管辖: name.optional().describe('可以看到的范围，照上文写的名称；不写即所在单位'),
    职务: name.optional().describe('职务名称，不写即岗位名称'),
  })
  .describe('一个人：姓名、登录名、岗位、单位');

const basis = z
  .strictObject({
    文件: z.string().trim().min(2).max(120).describe('文件名称，如 《保障农民工工资支付条例》'),
    条款: z.string().trim().max(60).optional().describe('第几条，如 第七条'),
    原文: z.string().trim().max(500).optional().describe('条文原文，不超过 500 字'),
  })
  .describe('写成 { 文件: 《某条例》, 条款: 第七条 }');

const duty = z
  .strictObject({
    职责: z.string().trim().min(4).max(200).describe('管什么，4 至 200 字'),
    主责: name.describe('主责单位，照上文写的名称；或 事发地乡镇综治中心、事发地乡镇人民调解委员会、事发地村'),
    协办: list(name.describe('协办单位的名称'), '协办单位，如 [示范县司法局]'),
    类型: list(z.string().describe('纠纷类型的名称'), '纠纷类型，如 [物业纠纷]'),
    关键词: list(z.string().trim().min(2).max(20).describe('2 至 20 字'), '群众常说的词，如 [欠薪, 工钱]'),
    依据: z.array(basis).min(1).max(6).describe('至少一条，如 [{ 文件: 《某条例》, 条款: 第七条 }]'),
  })
  .describe('一条职责：职责、主责、依据');

/** 开县登记表. The descriptions say, at a fault, what to write instead. */
export const countyFile = z
  .strictObject({
    县: z
      .strictObject({
        代码: digits(/^[1-9]\d{5}$/, '六位行政区划代码'),
        名称: name.describe('县（区、市）的名称'),
        简称: short,
      })
      .describe('县的代码与名称'),
    综治中心: unit,
    调解委员会: unit.optional(),
    部门: list(unit, '可以交办的部门，每个一行'),
    乡镇: list(township, '乡镇（街道），每个以 “- 名称:” 开头'),
    职责清单: list(duty, '哪个单位管什么，每条以 “- 职责:” 开头；可以不写，开县以后再导入'),
    人员: z.array(person).min(3).max(2000).describe('第一批人员，系统管理员、安全管理员、中心主任至少各一人'),
  })
  .describe('开县登记表：可用 npm run jieyou -- county template 取一份改起');

export type CountyFile = z.infer<typeof countyFile>;
export type UnitFile = z.infer<typeof unit>;
export type TownshipFile = z.infer<typeof township>;
