import type { Party } from './party.ts';

/** 样张里的人与单位，均为虚构: shown in pictures, and tried on every template that an office brings. */
export const zhao: Party = {
  kind: 'person',
  name: '赵大山',
  gender: '男',
  nation: '汉族',
  age: 56,
  job: '务农',
  phone: '13900000001',
  address: '清溪县青石镇柳湾村三组12号',
  born: '1970-03-08',
  idNumber: '990101197003080011',
};
export const respondent: Party = {
  kind: 'person',
  name: '买买提·阿不都热合曼',
  gender: '男',
  nation: '维吾尔族',
  age: 43,
  job: '个体工商户',
  phone: '13900000002',
  address: '清溪县青石镇柳湾村三组13号',
  born: '1983-07-19',
  idNumber: '990101198307190038',
};
export const company: Party = {
  kind: 'organisation',
  name: '清溪县安居建筑劳务有限公司',
  address: '清溪县城关镇和平路88号',
  head: '周明远',
  headPost: '经理',
  phone: '0999-0000003',
  code: '91990101MA0000000X',
};
export const committee = '清溪县青石镇人民调解委员会';
export const mediator = '李秀兰';
export const recorder = '陈小满';
